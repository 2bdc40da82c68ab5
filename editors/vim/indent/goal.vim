" Vim indentation for goal files: a step for each open brace, one more for a list that goes on. What a text
" block says stays as it is, since its indentation is part of the text. It asks the syntax where texts are.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=GoalIndent(v:lnum)
setlocal indentkeys=0},o,O,!^F
setlocal nosmartindent
let b:undo_indent = 'setlocal indentexpr< indentkeys< smartindent<'

if exists('*GoalIndent')
  finish
endif

function GoalIndent(lnum)
  if s:opens_or_holds_text(prevnonblank(a:lnum - 1))
    return s:indent_in_text(a:lnum)
  endif
  let last = s:code_above(a:lnum)
  if last == 0
    return 0
  endif
  let first = last
  let above = s:code_above(first)
  while s:goes_on(above)
    let first = above
    let above = s:code_above(first)
  endwhile
  let steps = s:goes_on(last)
  for lnum in range(first, last)
    let steps += s:opened(lnum)
  endfor
  let steps -= getline(a:lnum) =~# '^\s*}'
  return max([0, indent(first) + steps * shiftwidth()])
endfunction

" Where the line below belongs to a text block: at its opening, and in its body.
function s:opens_or_holds_text(lnum)
  let end = len(substitute(getline(a:lnum), '\s*$', '', ''))
  return a:lnum > 0 && getline(a:lnum) !~# '^\s*"""'
        \ && synIDattr(synID(a:lnum, end, 0), 'name') ==# 'goalTextBlock'
endfunction

function s:indent_in_text(lnum)
  let opening = s:code_above(a:lnum)
  if getline(a:lnum) =~# '^\s*"""\s*\%($\|[#}]\)' || opening == prevnonblank(a:lnum - 1)
    return getline(a:lnum) =~# '^\s*\%("""\|$\)' ? indent(opening) + shiftwidth() : -1
  endif
  return getline(a:lnum) =~# '\S' ? -1 : indent(prevnonblank(a:lnum - 1))
endfunction

" The nearest line above that is more than a comment, a blank or a part of a text block.
function s:code_above(lnum)
  let lnum = prevnonblank(a:lnum - 1)
  while lnum > 0 && (getline(lnum) =~# '^\s*#' || synIDattr(synID(lnum, 1, 0), 'name') ==# 'goalTextBlock')
    let lnum = prevnonblank(lnum - 1)
  endwhile
  return lnum
endfunction

" A line without what its texts and its comment say.
function s:code(lnum)
  let line = substitute(getline(a:lnum), '"\%(\\["\\]\|[^"]\)*"', '""', 'g')
  return substitute(line, '\s*\%(#.*\)\=$', '', '')
endfunction

function s:goes_on(lnum)
  return a:lnum > 0 && s:code(a:lnum) =~# ',$'
endfunction

" How many blocks a line leaves open. A brace that it begins with closed what the lines above opened.
function s:opened(lnum)
  if synIDattr(synID(a:lnum, 1, 0), 'name') ==# 'goalTextBlock' || getline(a:lnum) =~# '^\s*#'
    return 0
  endif
  let code = substitute(s:code(a:lnum), '^\s*}', '', '')
  return count(code, '{') - count(code, '}')
endfunction
