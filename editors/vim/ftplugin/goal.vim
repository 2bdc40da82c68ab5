" Vim settings for goal files: the one style, comments, the formatter and the checker.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal expandtab shiftwidth=2 softtabstop=2 textwidth=100
setlocal comments=:# commentstring=#\ %s
" A line of goals is not wrapped while it is written; comments are.
setlocal formatoptions-=t formatoptions+=croql
" Ids and handles are one word: `easy-start`, `@sam.ortiz` but for its sign.
setlocal iskeyword+=-
setlocal formatprg=goalie\ fmt\ -
compiler goalie

let b:undo_ftplugin = 'setlocal expandtab< shiftwidth< softtabstop< textwidth< comments< commentstring<'
      \ . ' formatoptions< iskeyword< formatprg< makeprg< errorformat<'
