" Vim syntax for goal files: each keyword leads to what it takes, so that an id or a tag may be any word.
if exists('b:current_syntax')
  finish
endif

syntax case match
syntax sync fromstart
" A word is all but blanks and "{}#, so that `by-name` is not `by`.
syntax iskeyword 33,36-43,45-122,124,126,128-255

let s:word_end = '\%([^ \t"{}#,]\)\@!'
let s:date = '/\d\{4}-\d\d-\d\d' . s:word_end . '/'
let s:period = '/\d\{4}-\d\d-\d\d\.\.\d\{4}-\d\d-\d\d' . s:word_end
      \ . '\|\%(FY\)\=\d\{4}\%(-\%(Q[1-4]\|H[12]\)\)\=' . s:word_end . '\|\d\{4}-\d\d' . s:word_end . '/'
let s:letter = '\%(\a\|[^\x00-\x7f]\)'
let s:number = '/[-+]\=\%([$€£¥]\|\u\{3}\s*\d\@=\)\=\d\+\%([,_]\d\+\)*\%(\.\d\+\)\=\%([kKMB]' . s:letter . '\@!\)\=/'
let s:rate = '\/' . s:letter . '[^ \t"{}#,]*'
let s:unit = '/\%(%\|\/[0-9.]\+\|' . s:letter . '[^ \t"{}#,/]*\)\%(' . s:rate . '\)\=\|' . s:rate . '/'

" Declarations begin a line or a block.
syntax match goalLineStart /^/ nextgroup=goalDeclaration skipwhite
syntax match goalBrace /[{}]/ nextgroup=goalDeclaration skipwhite
syntax keyword goalDeclaration contained company department team objective kr kpi initiative nextgroup=goalId skipwhite
syntax keyword goalDeclaration contained person nextgroup=goalHandle skipwhite
syntax keyword goalDeclaration contained goals nextgroup=goalHeaderOf skipwhite
syntax match goalId contained /[^ \t"{}#,]\+\ze\s*"/
syntax match goalHeaderOf contained /\<of\>/ nextgroup=goalHandle,goalHeaderUnit skipwhite
syntax match goalHeaderUnit contained /[^ \t"{}#,@][^ \t"{}#,]*/ nextgroup=goalFor skipwhite
syntax keyword goalFor contained for nextgroup=goalDate,goalPeriod skipwhite

" Clauses, by what they take.
syntax keyword goalClause owner lead nextgroup=goalHandle,goalWord skipwhite
syntax keyword goalClause inform nextgroup=goalHandleOfList,goalWord skipwhite
syntax keyword goalClause in nextgroup=goalReference skipwhite
syntax keyword goalClause supports keep nextgroup=goalReferenceOfList skipwhite
syntax keyword goalClause formerly nextgroup=goalReference skipwhite
syntax keyword goalClause committed milestone leading lagging
syntax keyword goalClause from to up down between nextgroup=goalNumber,goalUnknown skipwhite
syntax keyword goalClause by nextgroup=goalDate,goalPeriod skipwhite
syntax keyword goalClause measured nextgroup=goalCadence,goalWord skipwhite
syntax keyword goalClause why how source link
syntax keyword goalClause tag nextgroup=goalTag skipwhite
syntax keyword goalClause checkin nextgroup=goalCheckinDate skipwhite
syntax keyword goalClause diagnosis amended dropped done nextgroup=goalDate skipwhite
syntax keyword goalClause grade nextgroup=goalReading skipwhite
syntax keyword goalClause allow nextgroup=goalRule skipwhite

" What clauses take.
syntax match goalWord contained /[^ \t"{}#,]\+/
syntax match goalHandle contained /@[^ \t"{}#,]\+/ nextgroup=goalFor skipwhite
syntax match goalReference contained /[^ \t"{}#,]\+/ nextgroup=goalFor skipwhite
syntax match goalRule contained /[^ \t"{}#,]\+/
syntax keyword goalCadence contained daily weekly biweekly monthly quarterly annually
execute 'syntax match goalDate contained' s:date
execute 'syntax match goalPeriod contained' s:period
execute 'syntax match goalCheckinDate contained' s:date 'nextgroup=goalReading,goalUnknown,goalDone,goalConfidence skipwhite'
syntax keyword goalDone contained done
syntax keyword goalConfidence contained confidence nextgroup=goalReading skipwhite
syntax keyword goalUntil until nextgroup=goalDate,goalPeriod skipwhite

" Lists: behind a comma they go on, on the next line too, even behind a comment.
syntax match goalHandleOfList contained /@[^ \t"{}#,]\+/ nextgroup=goalHandleComma skipwhite
syntax match goalReferenceOfList contained /[^ \t"{}#,]\+/ nextgroup=goalReferenceComma,goalForOfList skipwhite
syntax keyword goalForOfList contained for nextgroup=goalDateOfList,goalPeriodOfList skipwhite
execute 'syntax match goalDateOfList contained' s:date 'nextgroup=goalReferenceComma skipwhite'
execute 'syntax match goalPeriodOfList contained' s:period 'nextgroup=goalReferenceComma skipwhite'
syntax match goalTag contained /[^ \t"{}#,]\+/ nextgroup=goalTagComma skipwhite
syntax match goalHandleComma contained /,\%(\_s*#.*\n\)*/ nextgroup=goalHandleOfList skipwhite skipempty contains=goalComment
syntax match goalReferenceComma contained /,\%(\_s*#.*\n\)*/ nextgroup=goalReferenceOfList skipwhite skipempty contains=goalComment
syntax match goalTagComma contained /,\%(\_s*#.*\n\)*/ nextgroup=goalTag skipwhite skipempty contains=goalComment

" Values. A word behind a number is its unit unless it is a keyword; a text is one too, but not in a check-in.
execute 'syntax match goalUnit contained' s:unit 'nextgroup=goalAnd skipwhite'
syntax match goalQuotedUnit contained /"\%("\)\@!\%(\\["\\]\|[^"]\)*"\%(\/[^ \t"{}#,]\+\)\=/ nextgroup=goalAnd skipwhite
execute 'syntax match goalNumber contained' s:number 'nextgroup=goalAnd,goalClause,goalUnit,goalQuotedUnit skipwhite'
execute 'syntax match goalReading contained' s:number 'nextgroup=goalConfidence,goalClause,goalReadingUnit skipwhite'
execute 'syntax match goalReadingUnit contained' s:unit 'nextgroup=goalConfidence skipwhite'
syntax match goalUnknown contained /?/ nextgroup=goalAnd,goalConfidence,goalClause,goalUnit skipwhite
syntax keyword goalAnd contained and nextgroup=goalNumber,goalUnknown skipwhite
" Behind the units, so that it wins over them.
syntax match goalClause /\<at\s\+\%(least\|most\)\>/ nextgroup=goalNumber,goalUnknown skipwhite

" Texts and comments hold no keywords.
syntax match goalEscape contained /\\["\\]/
syntax region goalText start=/"/ skip=/\\["\\]/ end=/"/ end=/$/ oneline contains=goalEscape,@Spell
syntax region goalTextBlock start=/"""\s*$/ end=/^\s*"""\ze\s*\%($\|[#}]\)/ contains=@Spell
syntax match goalComment /#.*/ contains=@Spell

highlight default link goalDeclaration Structure
highlight default link goalClause Statement
highlight default link goalHeaderOf Statement
highlight default link goalFor Statement
highlight default link goalForOfList Statement
highlight default link goalAnd Statement
highlight default link goalConfidence Statement
highlight default link goalUntil Statement
highlight default link goalId Function
highlight default link goalHandle Identifier
highlight default link goalHandleOfList Identifier
highlight default link goalHeaderUnit Function
highlight default link goalReference Function
highlight default link goalReferenceOfList Function
highlight default link goalRule Special
highlight default link goalTag Tag
highlight default link goalCadence Constant
highlight default link goalDone Constant
highlight default link goalUnknown Constant
highlight default link goalNumber Number
highlight default link goalReading Number
highlight default link goalUnit Constant
highlight default link goalReadingUnit Constant
highlight default link goalQuotedUnit Constant
highlight default link goalDate Number
highlight default link goalDateOfList Number
highlight default link goalCheckinDate Number
highlight default link goalPeriod Number
highlight default link goalPeriodOfList Number
highlight default link goalText String
highlight default link goalTextBlock String
highlight default link goalEscape SpecialChar
highlight default link goalComment Comment

let b:current_syntax = 'goal'
