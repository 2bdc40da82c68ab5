" Vim compiler for Goalie: `:make` checks the whole workspace and fills the quickfix list.
if exists('current_compiler')
  finish
endif
let current_compiler = 'goalie'

if exists(':CompilerSet') != 2
  command -nargs=* CompilerSet setlocal <args>
endif

CompilerSet makeprg=goalie\ check\ --output\ concise\ -q\ $*
" %t takes the first letter: e, w or i.
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%-G%.%#
