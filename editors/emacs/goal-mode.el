;;; goal-mode.el --- Edit goal files: colours, indentation, imenu, compile and Flymake  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "26.1"))
;; Keywords: languages
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A mode for `.goal' files.  M-x compile checks the workspace, flymake-mode the buffer as it is typed;
;; both run the program `goalie'.

;;; Code:

(require 'compile)
(require 'flymake)

(defgroup goal nil
  "Goals as code."
  :group 'languages
  :prefix "goal-")

(defcustom goal-program "goalie"
  "The program that checks goal files."
  :type 'string)

(defcustom goal-indent-offset 2
  "How far a block is indented; `goalie fmt' writes two."
  :type 'integer
  :safe #'integerp)

;;; The words of the language

(defconst goal-declarations
  '(("company" . id) ("department" . id) ("team" . id) ("person" . handle) ("goals" . header)
    ("objective" . id) ("kr" . id) ("kpi" . id) ("initiative" . id))
  "Every declaration, and what stands behind its keyword.")

(defconst goal-clauses
  '(("owner" . handle) ("lead" . handle) ("in" . reference) ("inform" . handles)
    ("supports" . references) ("keep" . references) ("committed")
    ("from" . value) ("to" . value) ("up" . value) ("down" . value)
    ("at least" . value) ("at most" . value) ("between" . band) ("milestone")
    ("by" . date) ("measured" . cadence) ("leading") ("lagging")
    ("why") ("how") ("source") ("link") ("tag" . tags)
    ("checkin" . checkin) ("diagnosis" . date) ("grade" . share) ("amended" . date) ("dropped" . date)
    ("formerly" . reference) ("done" . date) ("allow" . rule))
  "Every clause, and what it takes.  Texts are left to the syntax table.")

(defconst goal-connectives '("of" "for" "and" "confidence" "until")
  "Words that join the parts of one construct.")

(defconst goal-cadences '("daily" "weekly" "biweekly" "monthly" "quarterly" "annually")
  "What `measured' takes.")

;;; Faces

(defface goal-declaration '((t :inherit font-lock-keyword-face)) "A keyword that introduces something.")
(defface goal-clause '((t :inherit font-lock-builtin-face)) "A keyword that says one thing of it.")
(defface goal-connective '((t :inherit font-lock-builtin-face)) "A word between two parts of a clause.")
(defface goal-constant '((t :inherit font-lock-constant-face)) "A cadence, `done', or `?'.")
(defface goal-id '((t :inherit font-lock-function-name-face)) "The id that a declaration gives.")
(defface goal-handle '((t :inherit font-lock-variable-name-face)) "A person or a group of them.")
(defface goal-reference '((t :inherit font-lock-type-face)) "The id of something else.")
(defface goal-rule '((t :inherit font-lock-warning-face)) "A rule that is silenced.")
(defface goal-tag '((t :inherit font-lock-doc-face)) "A label.")
(defface goal-number '((t :inherit font-lock-constant-face)) "A number, with its currency.")
(defface goal-unit '((t :inherit font-lock-type-face)) "What a number counts.")
(defface goal-date '((t :inherit font-lock-constant-face)) "A day.")
(defface goal-period '((t :inherit font-lock-constant-face)) "A quarter, a year, or from day to day.")

;;; Texts and comments

(defvar goal-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (dolist (sign '(?- ?_ ?@ ?. ?/ ?% ?$)) (modify-syntax-entry sign "_" table))
    (dolist (sign '(?' ?& ?* ?+ ?< ?> ?= ?| ?\( ?\) ?\[ ?\])) (modify-syntax-entry sign "." table))
    (modify-syntax-entry ?{ "(}" table)
    (modify-syntax-entry ?} "){" table)
    table)
  "Syntax table of `goal-mode'.")

(defconst goal--text "\"\\(?:\\\\[\"\\\\]\\|[^\"\n]\\)*\"" "A text on one line.")
(defconst goal--block-begin "\"\"\"[ \t\r]*$" "What begins a text block.")
(defconst goal--block-end "^[ \t]*\"\"\"[ \t\r]*\\(?:$\\|[#}]\\)" "The line that ends a text block.")

(defun goal--to-block-end (limit)
  "Go behind the quotes that end a text block, or to LIMIT if there are none."
  (when (re-search-forward goal--block-end limit 'move)
    (goto-char (match-beginning 0))
    (search-forward "\"\"\"")))

(defun goal--fence (position)
  "Let the character at POSITION begin or end a text."
  (put-text-property position (1+ position) 'syntax-table (string-to-syntax "|")))

(defun goal--fence-block-end (limit)
  "Go behind the text block around point, at most to LIMIT; it ends there."
  (when (goal--to-block-end limit) (goal--fence (1- (point)))))

(defun goal--syntax-propertize (begin end)
  "Find the texts between BEGIN and END.
One that is no block ends with its line at the latest."
  (goto-char begin)
  (when (nth 3 (syntax-ppss begin)) (goal--fence-block-end end))
  (while (re-search-forward "[\"#]" end 'move)
    (let ((start (1- (point))))
      (goto-char start)
      (cond
       ((eq (char-after) ?#) (end-of-line))
       ((looking-at goal--block-begin)
        (goal--fence start)
        (end-of-line)
        (goal--fence-block-end end))
       ((looking-at goal--text) (goto-char (match-end 0)))
       (t (goal--fence start)
          (end-of-line)
          (unless (eobp) (goal--fence (point))))))))

;;; Colours

;; A keyword is painted together with what it takes, so that an id or a tag may be any word.

(defconst goal--word "[^ \t\r\n\"{}#,]+")
(defconst goal--handle "@[^ \t\r\n\"{}#,]+")
(defconst goal--date "[0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]")
(defconst goal--period
  (concat goal--date "\\.\\." goal--date
          "\\|[0-9]\\{4\\}-[0-9][0-9]\\|\\(?:FY\\)?[0-9]\\{4\\}\\(?:-\\(?:Q[1-4]\\|H[12]\\)\\)?"))
(defconst goal--number
  "[-+]?\\(?:[$€£¥]\\|[A-Z]\\{3\\}[ \t]*\\)?[0-9]+\\(?:[,_][0-9]+\\)*\\(?:\\.[0-9]+\\)?")
(defconst goal--rate "/[[:alpha:]][^ \t\r\n\"{}#,]*")
(defconst goal--unit
  (concat "\\(?:%\\|/[0-9.]+\\|[[:alpha:]][^ \t\r\n\"{}#,/]*\\)\\(?:" goal--rate "\\)?\\|" goal--rate))
(defconst goal--text-as-unit (concat goal--text "\\(?:" goal--rate "\\)?"))

(defun goal--paint (face)
  "Give FACE to what was matched last, and go behind it."
  (when face (put-text-property (match-beginning 0) (match-end 0) 'face face))
  (goto-char (match-end 0)))

(defun goal--skip ()
  "Go over blanks."
  (skip-chars-forward " \t\r"))

(defun goal--take (regexp face)
  "Give FACE to the word behind blanks that matches REGEXP, and go behind it."
  (goal--skip)
  (when (and (looking-at regexp)
             (memq (char-after (match-end 0)) '(nil ?\s ?\t ?\r ?\n ?\" ?{ ?} ?# ?,)))
    (goal--paint face)))

(defun goal--keyword (table)
  "The row of TABLE for the word at point, which is matched."
  (when (looking-at goal--word)
    (let ((word (match-string-no-properties 0)))
      (when (and (equal word "at") (looking-at (concat "at[ \t]+\\(" goal--word "\\)")))
        (setq word (concat "at " (match-string-no-properties 1))))
      (or (assoc word table)
          (progn (looking-at goal--word) nil)))))

(defun goal--take-date ()
  "Paint a date or a period."
  (or (goal--take goal--date 'goal-date) (goal--take goal--period 'goal-period)))

(defun goal--take-reference ()
  "Paint a reference and its period."
  (when (goal--take goal--word 'goal-reference)
    (when (goal--take "for" 'goal-connective) (goal--take-date))))

(defun goal--take-list (take-one)
  "Call TAKE-ONE for each item of a list, which goes on behind a comma."
  (funcall take-one)
  (while (progn (goal--skip) (eq (char-after) ?,))
    (forward-char)
    (forward-comment (point-max))
    (funcall take-one)))

(defun goal--take-magnitude ()
  "Paint the letter of thousands, millions or billions."
  (when (and (looking-at "[kKMB]")
             (not (string-match-p "[[:alpha:]]" (string (or (char-after (1+ (point))) ?\s)))))
    (goal--paint 'goal-number)))

(defun goal--at-keyword-p ()
  "Whether a clause or a connective begins at point."
  (or (goal--keyword goal-clauses)
      (member (and (looking-at goal--word) (match-string 0)) goal-connectives)))

(defun goal--take-unit (text-too)
  "Paint a unit.
A word behind a blank is one unless it is a keyword; a text if TEXT-TOO."
  (unless (and (looking-at goal--unit) (goal--paint 'goal-unit))
    (goal--skip)
    (when (and (not (goal--at-keyword-p))
               (or (looking-at goal--unit)
                   (and text-too (not (looking-at "\"\"")) (looking-at goal--text-as-unit))))
      (goal--paint 'goal-unit))))

(defun goal--take-value (text-too)
  "Paint a value; its unit may be a text if TEXT-TOO."
  (goal--skip)
  (cond
   ((looking-at "\\?") (goal--paint 'goal-constant) (goal--take-unit text-too))
   ((looking-at goal--number)
    (goal--paint 'goal-number)
    (goal--take-magnitude)
    (goal--take-unit text-too))))

(defun goal--take-argument (kind)
  "Paint what a keyword takes that takes a KIND."
  (pcase kind
    ('handle (or (goal--take goal--handle 'goal-handle) (goal--take goal--word nil)))
    ('handles (goal--take-list (lambda () (goal--take goal--handle 'goal-handle))))
    ('reference (goal--take-reference))
    ('references (goal--take-list #'goal--take-reference))
    ('tags (goal--take-list (lambda () (goal--take goal--word 'goal-tag))))
    ('rule (goal--take goal--word 'goal-rule))
    ('cadence (or (goal--take (regexp-opt goal-cadences) 'goal-constant) (goal--take goal--word nil)))
    ('date (goal--take-date))
    ('share (goal--take-value nil))
    ('value (goal--take-value t))
    ('band (goal--take-value t) (when (goal--take "and" 'goal-connective) (goal--take-value t)))
    ('checkin
     (goal--take goal--date 'goal-date)
     (or (goal--take "done" 'goal-constant) (goal--take-value nil))
     (when (goal--take "confidence" 'goal-connective) (goal--take-value nil)))))

(defun goal--take-head ()
  "Paint the declaration that begins a line or a block, if one does."
  (goal--skip)
  (let ((row (goal--keyword goal-declarations)))
    (when row
      (goal--paint 'goal-declaration)
      (pcase (cdr row)
        ('handle (goal--take goal--handle 'goal-handle))
        ('header (when (goal--take "of" 'goal-connective)
                   (or (goal--take goal--handle 'goal-handle) (goal--take goal--word 'goal-reference))))
        ('id (goal--skip)
             (when (looking-at (concat goal--word "[ \t]*\""))
               (goal--take goal--word 'goal-id)))))))

(defun goal--take-word ()
  "Paint a clause with what it takes, or go over a word that is none."
  (let ((row (goal--keyword goal-clauses)))
    (cond
     (row (goal--paint 'goal-clause) (goal--take-argument (cdr row)))
     ((member (match-string 0) '("for" "until")) (goal--paint 'goal-connective) (goal--take-date))
     (t (goal--paint nil)))))

(defun goal--take-clauses ()
  "Paint clauses up to where a declaration may begin: a line, a brace."
  (let ((goes-on t))
    (while goes-on
      (goal--skip)
      (pcase (char-after)
        ('nil (setq goes-on nil))
        ((or ?\n ?{ ?}) (forward-char) (setq goes-on nil))
        (?# (end-of-line))
        (?, (forward-char))
        (?\" (goal--skip-text))
        (_ (goal--take-word))))))

(defun goal--skip-text ()
  "Go behind the text at point."
  (cond
   ((looking-at goal--block-begin) (end-of-line) (goal--to-block-end nil))
   ((looking-at goal--text) (goto-char (match-end 0)))
   (t (end-of-line))))

(defun goal--fontify (limit)
  "Paint all from point, where a line of clauses begins, to LIMIT."
  (let ((case-fold-search nil))
    (while (< (point) limit)
      (goal--take-head)
      (goal--take-clauses)))
  nil)

(defvar goal-font-lock-keywords '((goal--fontify (0 nil)))
  "How a goal file is painted: in one go, a line of clauses at a time.")

(defvar font-lock-beg)
(defun goal--extend-region ()
  "Begin to paint where a text block or a list begins that reaches here."
  (let* ((old font-lock-beg)
         (state (syntax-ppss font-lock-beg)))
    (save-excursion
      (goto-char (or (nth 8 state) font-lock-beg))
      (beginning-of-line)
      (while (save-excursion
               (forward-comment (- (point)))
               (and (eq (char-before) ?,) (not (nth 8 (syntax-ppss))) (setq font-lock-beg (line-beginning-position))))
        (goto-char font-lock-beg))
      (setq font-lock-beg (point)))
    (/= old font-lock-beg)))

;;; Indentation

(defun goal--list-goes-on-p ()
  "Whether the code above this line ends with a comma."
  (save-excursion
    (beginning-of-line)
    (forward-comment (- (point)))
    (and (eq (char-before) ?,) (not (nth 8 (syntax-ppss))))))

(defun goal--indentation ()
  "How far this line is indented; nil where its indentation is part of a text."
  (save-excursion
    (beginning-of-line)
    (let* ((state (syntax-ppss))
           (depth (nth 0 state))
           (step (lambda (steps) (* goal-indent-offset (max 0 steps)))))
      (cond
       ((and (nth 3 state) (not (looking-at goal--block-end))) nil)
       ((nth 3 state) (goto-char (nth 8 state)) (+ (current-indentation) goal-indent-offset))
       ((looking-at "[ \t]*}") (funcall step (1- depth)))
       ((goal--list-goes-on-p) (funcall step (1+ depth)))
       (t (funcall step depth))))))

(defun goal-indent-line ()
  "Indent a line of a goal file.  What a text block says stays as it is."
  (let ((indentation (goal--indentation)))
    (if (null indentation)
        'noindent
      (if (<= (current-column) (current-indentation))
          (indent-line-to indentation)
        (save-excursion (indent-line-to indentation))))))

;;; Imenu

(defun goal--titles (keywords)
  "A regular expression for the title of a declaration with KEYWORDS."
  (concat "^[ \t]*" keywords "[ \t]+\\(?:" goal--word "[ \t]+\\)?\"\\(\\(?:\\\\[\"\\\\]\\|[^\"\n]\\)*\\)\""))

(defvar goal-imenu-generic-expression
  `(("Units" ,(goal--titles "\\(?:company\\|department\\|team\\)") 1)
    ("People" ,(goal--titles "person") 1)
    ("Sections" "^[ \t]*goals[ \t]+of[ \t]+\\([^\"{}#\n]*[^\"{}# \t\r\n]\\)" 1)
    ("Objectives" ,(goal--titles "objective") 1)
    ("Key results" ,(goal--titles "kr") 1)
    ("KPIs" ,(goal--titles "kpi") 1)
    ("Initiatives" ,(goal--titles "initiative") 1))
  "What the index of a goal file lists.")

;;; Checking

;; error, warning and info are compile's three levels.
(add-to-list 'compilation-error-regexp-alist 'goalie)
(add-to-list 'compilation-error-regexp-alist-alist
             '(goalie "^\\([^\n:]+\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(info\\)\\): .* \\[[a-z-]+\\]$"
                      1 2 3 (4 . 5)))

(defvar-local goal--flymake-process nil "The check of this buffer that runs.")

(defun goal--flymake-found (source output)
  "The diagnostics of the buffer SOURCE among the lines of the buffer OUTPUT."
  (with-current-buffer output
    (goto-char (point-min))
    (let (found)
      (while (re-search-forward "^.*?:\\([0-9]+\\):\\([0-9]+\\): \\(error\\|warning\\|info\\): \\(.*\\)$" nil t)
        (let* ((line (string-to-number (match-string 1)))
               (column (string-to-number (match-string 2)))
               (level (cdr (assoc (match-string 3) '(("error" . :error) ("warning" . :warning) ("info" . :note)))))
               (text (match-string 4))
               (region (flymake-diag-region source line column)))
          (push (flymake-make-diagnostic source (car region) (cdr region) level text) found)))
      (nreverse found))))

(defun goal-flymake (report &rest _arguments)
  "Check this buffer beside the saved rest of its workspace; call REPORT."
  (unless (executable-find goal-program) (error "Cannot find `%s'" goal-program))
  (when (process-live-p goal--flymake-process) (kill-process goal--flymake-process))
  (let ((source (current-buffer))
        (file (or buffer-file-name "buffer.goal")))
    (setq goal--flymake-process
          (make-process
           :name "goal-flymake" :noquery t :connection-type 'pipe :buffer (generate-new-buffer " *goal-flymake*")
           :command (list goal-program "check" "--output" "concise" "-q" "--stdin-filename" (file-local-name file) "-")
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (and (buffer-live-p source)
                              (eq process (buffer-local-value 'goal--flymake-process source)))
                     (if (memq (process-exit-status process) '(0 1))
                         (funcall report (goal--flymake-found source (process-buffer process)))
                       (funcall report :panic :explanation
                                (with-current-buffer (process-buffer process) (buffer-string)))))
                 (kill-buffer (process-buffer process)))))))
    (save-restriction
      (widen)
      (process-send-region goal--flymake-process (point-min) (point-max)))
    (process-send-eof goal--flymake-process)))

;;; The mode

;;;###autoload
(define-derived-mode goal-mode prog-mode "Goal"
  "A mode for goal files."
  (setq-local comment-start "# "
              comment-start-skip "#+[ \t]*"
              comment-end ""
              indent-tabs-mode nil
              indent-line-function #'goal-indent-line
              electric-indent-chars (append "}" electric-indent-chars)
              syntax-propertize-function #'goal--syntax-propertize
              imenu-generic-expression goal-imenu-generic-expression
              imenu-case-fold-search nil
              font-lock-defaults '(goal-font-lock-keywords)
              compile-command (concat goal-program " check --output concise -q"))
  (add-hook 'font-lock-extend-region-functions #'goal--extend-region nil t)
  (add-hook 'flymake-diagnostic-functions #'goal-flymake nil t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.goal\\'" . goal-mode))

(provide 'goal-mode)
;;; goal-mode.el ends here
