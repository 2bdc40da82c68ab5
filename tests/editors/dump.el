;; Writes what Emacs takes each part of a file for: FACE, a tab and the text, and a blank line for a line end.
(require 'goal-mode)

(defun dump-face (position)
  (let ((face (get-text-property position 'face)))
    (format "%s" (or (if (listp face) (car face) face) ""))))

(with-temp-buffer
  (insert-file-contents (getenv "GOALIE_PLAN"))
  (goal-mode)
  (font-lock-ensure)
  (let ((position (point-min)) lines)
    (while (< position (point-max))
      (goto-char position)
      (if (eolp)
          (progn (push "" lines) (setq position (1+ position)))
        (let ((end (min (line-end-position) (next-single-property-change position 'face nil (point-max)))))
          (push (concat (dump-face position) "\t" (buffer-substring-no-properties position end)) lines)
          (setq position end))))
    (princ (mapconcat (lambda (line) (concat line "\n")) (nreverse lines) ""))))
