" Vim compiler for Goalie: `:make` checks the whole workspace and fills the quickfix list.
if exists('current_compiler')
  finish
endif
let current_compiler = 'goalie'

if exists(':CompilerSet') != 2
  command -nargs=* CompilerSet setlocal <args>
endif

CompilerSet makeprg=goalie\ check\ --output\ concise\ -q\ $*
" %t takes the first letter: e, w or i. Goalie counts characters, as %v does, and not bytes.
CompilerSet errorformat=%f:%l:%v:\ %trror:\ %m,%f:%l:%v:\ %tarning:\ %m,%f:%l:%v:\ %tnfo:\ %m,%-G%.%#
