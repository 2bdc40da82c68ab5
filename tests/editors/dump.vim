" Writes what Vim and Neovim take each part of a file for: GROUP, a tab and the text, and a blank line for a line end.
let s:out = []
for s:lnum in range(1, line('$'))
  let s:line = getline(s:lnum)
  let s:begin = 0
  let s:group = ''
  for s:at in range(0, len(s:line))
    let s:here = s:at == len(s:line) ? '' : synIDattr(synID(s:lnum, s:at + 1, 1), 'name')
    if s:at == len(s:line) || s:here !=# s:group
      if s:at > s:begin
        call add(s:out, s:group . "\t" . strpart(s:line, s:begin, s:at - s:begin))
      endif
      let s:begin = s:at
      let s:group = s:here
    endif
  endfor
  call add(s:out, '')
endfor
call writefile(s:out, $GOALIE_DUMP)
qall!
