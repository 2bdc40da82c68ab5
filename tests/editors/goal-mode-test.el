;; What goal-mode does beside colours: indentation, imenu, compile and Flymake with the real program.
(require 'ert)
(require 'goal-mode)
(require 'imenu)

(setq goal-program (getenv "GOALIE_PROGRAM"))
(defconst plan "goals of a for 2026-Q3

objective calm \"Réussir\" owner maya
objective \"Customer churn rate\"
kpi \"Score\" at least 90% measured weekly
" "An error at `maya', a warning at the second title, a remark on the KPI.")

(defun folder-of-goals ()
  "A new workspace, so that nothing above it counts."
  (let ((folder (file-name-as-directory (make-temp-file "goals" t))))
    (write-region "edition = \"2026\"\n" nil (concat folder "goalie.toml") nil 'quiet)
    folder))

(defun text-of (file)
  (with-temp-buffer (insert-file-contents file) (buffer-string)))

(defmacro in-mode (text &rest body)
  (declare (indent 1))
  `(with-temp-buffer (insert ,text) (goal-mode) (goto-char (point-min)) ,@body))

(ert-deftest goal-indents-a-sample-as-it-was ()
  (in-mode (text-of "bare.goal")
    (let ((inhibit-message t)) (indent-region (point-min) (point-max)))
    (should (equal (buffer-string) (text-of "plan.goal")))))

(ert-deftest goal-indents-what-is-typed ()
  (in-mode ""
    (electric-indent-local-mode)
    (dolist (line '("objective \"A\" {" "owner @maya" "tag a," "b" "}" "kpi"))
      (mapc (lambda (key) (let ((last-command-event key)) (call-interactively #'self-insert-command))) line)
      (let ((last-command-event ?\n)) (call-interactively #'newline)))
    (should (equal (buffer-string) "objective \"A\" {\n  owner @maya\n  tag a,\n    b\n}\nkpi\n"))))

(ert-deftest goal-keeps-a-text-on-its-line ()
  (in-mode "kr \"open\n  owner @maya # \"a\nkpi \"A\" # it's\nkpi\n"
    (font-lock-ensure)
    (search-forward "owner")
    (should (eq (get-text-property (1- (point)) 'face) 'goal-clause))
    (goto-char (point-max))
    (should (eq (get-text-property (- (point) 2) 'face) 'goal-declaration))))

(ert-deftest goal-paints-what-is-edited ()
  (in-mode "kr \"A\" {\n  tag a,\n    by\n  why \"\"\"\n    by\n    \"\"\"\n}\n"
    (font-lock-ensure)
    (dolist (word '("by" "by"))
      (search-forward word)
      (insert " ")
      (delete-char -1)
      (font-lock-fontify-region (line-beginning-position) (line-end-position))
      (should-not (eq (get-text-property (1- (point)) 'face) 'goal-clause)))))

(ert-deftest goal-comments-a-line ()
  (in-mode "owner @maya\n"
    (comment-region (point-min) (point-max))
    (should (equal (buffer-string) "# owner @maya\n"))))

(ert-deftest goal-lists-titles ()
  (in-mode "company acme \"Acme\"\nperson @m \"Maya\"\ngoals of acme for 2026\nkpi \"Health\"\nobjective kr \"A \\\"b\\\"\" {\n  kr \"C\"\n  initiative x \"D\"\n}\n"
    (should (equal (mapcar (lambda (part) (cons (car part) (mapcar #'car (cdr part))))
                           (funcall imenu-create-index-function))
                   '(("Initiatives" "D") ("KPIs" "Health") ("Key results" "C") ("Objectives" "A \\\"b\\\"")
                     ("Sections" "acme for 2026") ("People" "Maya") ("Units" "Acme"))))))

(defun wait-for (condition)
  (let ((deadline (+ (float-time) 20)))
    (while (and (not (funcall condition)) (< (float-time) deadline)) (accept-process-output nil 0.05))
    (should (funcall condition))))

(ert-deftest goal-compile-finds-the-places ()
  (let ((default-directory (folder-of-goals))
        (compilation-error-regexp-alist '(goalie))
        (inhibit-message t))
    (write-region plan nil "plan.goal" nil 'quiet)
    (with-current-buffer (in-mode "" (compile compile-command))
      (wait-for (lambda () (not (get-buffer-process (current-buffer)))))
      (compilation--ensure-parse (point-max))
      (goto-char (point-min))
      (let (types)
        (while (not (eobp))
          (let ((message (get-text-property (point) 'compilation-message)))
            (when message (push (compilation--message->type message) types)))
          (forward-line))
        (should (equal (sort (delete-dups types) #'<) '(0 1 2)))))
    (next-error)
    (with-current-buffer (window-buffer (selected-window))
      (should (equal (file-name-nondirectory buffer-file-name) "plan.goal"))
      (should (looking-at "maya")))))

(ert-deftest goal-flymake-finds-what-is-not-saved ()
  (let* ((folder (folder-of-goals))
         (file (concat folder "plan.goal")))
    (write-region "" nil file nil 'quiet)
    (with-current-buffer (find-file-noselect file)
      (should (eq major-mode 'goal-mode))
      (insert plan)
      (flymake-mode)
      (flymake-start)
      (wait-for #'flymake-diagnostics)
      (let* ((found (flymake-diagnostics))
             (handle (car (seq-filter (lambda (one) (string-match-p "\\[syntax\\]" (flymake-diagnostic-text one))) found))))
        (should (eq (flymake-diagnostic-type handle) :error))
        (should (equal (buffer-substring (flymake-diagnostic-beg handle) (flymake-diagnostic-end handle)) "maya"))))))
