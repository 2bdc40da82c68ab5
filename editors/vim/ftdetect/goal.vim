" Vim: a file that ends in .goal is a goal file.
autocmd BufNewFile,BufRead *.goal setfiletype goal
