/**
 * Calls of every function by what they answer. Holes: `<n>` a number, `<t>` a text, `<b>` a truth value,
 * `<v>` any of them, `<d>` a date cell, `<c>` a criterion, `<i>` 1 to 4, `<p>` a positive number, `<A>` the
 * numbers' column, `<T>` the texts', `<C>` the dates', `<D>` the truth values', `<R>` any column.
 */
export const CALL_TEMPLATES = {
  number: `
    (<n>+<n>) (<n>-<n>) (<n>*<n>) (<n>/<n>) -<n> (<n>)% (<p>^<i>)
    ABS(<n>) INT(<n>) ROUND(<n>,1) ROUND(<n>,-<i>) SIGN(<n>) N(<v>) MOD(<n>,3) MOD(<n>,-<p>) ROUNDUP(<n>,0)
    ROUNDDOWN(<n>,<i>) TRUNC(<n>) TRUNC(<n>,1) POWER(<n>,2) FLOOR(<n>,2) CEILING(<n>,<p>) EVEN(<n>) ODD(<n>)
    CEILING.MATH(<n>,<p>) CEILING.MATH(<n>,<p>,1) FLOOR.MATH(<n>,<p>) FLOOR.MATH(<n>,<p>,1) CEILING.PRECISE(<n>,<p>)
    FLOOR.PRECISE(<n>,<p>) ISO.CEILING(<n>,<p>) MROUND(<n>,<p>) QUOTIENT(<n>,<i>) SQRT(<n>) SQRTPI(<n>) EXP(<p>)
    LN(<n>) LOG(<n>) LOG(<n>,<i>) LOG10(<n>) FACT(<n>) FACTDOUBLE(<p>) COMBIN(<n>,<i>) COMBINA(<p>,<i>)
    PERMUT(<n>,<i>) PERMUTATIONA(<p>,<i>) GCD(<n>,<p>) LCM(<p>,<i>) GCD(<A>) MULTINOMIAL(<i>,<i>,<p>) PI()
    SUMSQ(<A>) PRODUCT(<A>) PRODUCT(<n>,<n>) SUM(<R>) SUM(<n>,<R>) AVERAGE(<R>) MAX(<R>) MIN(<R>) COUNT(<R>)
    COUNTA(<R>) COUNTBLANK(<R>) MEDIAN(<R>) MAX(<n>,<n>) MIN(<n>,<v>) COUNT(<v>,<R>) COUNTA(<v>,<v>) AVERAGEA(<R>)
    MAXA(<R>) MINA(<R>) LARGE(<R>,<i>) SMALL(<R>,<i>) RANK($A{r},<A>) RANK.EQ($A{r},<A>,1) RANK.AVG($A{r},<A>)
    PERCENTILE(<A>,0.3) PERCENTILE.INC(<A>,0.9) PERCENTILE.EXC(<A>,0.5) QUARTILE(<A>,<i>) QUARTILE.INC(<A>,1)
    QUARTILE.EXC(<A>,3) PERCENTRANK(<A>,$A{r}) PERCENTRANK.INC(<A>,<p>) MODE(<A>) MODE.SNGL(<R>) STDEV(<R>) STDEV.S(<A>)
    STDEV.P(<A>) STDEVP(<R>) STDEVA(<R>) STDEVPA(<A>) VAR(<A>) VAR.S(<R>) VAR.P(<A>) VARP(<A>) VARA(<R>) VARPA(<R>)
    AVEDEV(<A>) DEVSQ(<A>) GEOMEAN(<A>) HARMEAN(<A>) KURT(<A>) SKEW(<A>) SKEW.P(<A>) TRIMMEAN(<A>,0.4) CORREL(<A>,<C>)
    PEARSON(<A>,<C>) RSQ(<A>,<C>) SLOPE(<A>,<C>) INTERCEPT(<A>,<C>) COVAR(<A>,<C>) COVARIANCE.P(<A>,<C>)
    COVARIANCE.S(<A>,<C>) STANDARDIZE(<n>,2,<p>) SUBTOTAL(9,<A>) SUBTOTAL(<i>,<R>) AGGREGATE(4,6,<R>)
    AGGREGATE(9,6,<R>) AGGREGATE(14,6,<A>,<i>)
    COUNTIF(<R>,<c>) SUMIF(<R>,<c>,<A>) SUMIF(<A>,<c>) AVERAGEIF(<R>,<c>,<A>) COUNTIFS(<T>,<c>,<A>,<c>)
    SUMIFS(<A>,<R>,<c>) SUMIFS(<A>,<R>,<c>,<D>,<c>) AVERAGEIFS(<A>,<T>,<c>) MAXIFS(<A>,<R>,<c>) MINIFS(<A>,<R>,<c>)
    SUMPRODUCT((<A>><n>)*1) SUMPRODUCT(<A>,<C>) SUMPRODUCT((<T>=<t>)*(<A>)) SUMPRODUCT(--(<R>=<v>)) SUMPRODUCT(<A>*(<D>=TRUE))
    SUMPRODUCT(LEN(<T>)) SUMPRODUCT(--ISNUMBER(<R>)) SUMPRODUCT((MONTH(<C>)=<i>)*1)
    LEN(<t>) LENB("open") CODE(<t>) UNICODE(<t>) SEARCH("o",<t>) SEARCH("?p*",<t>) FIND("e",<t>) SEARCH("o",<t>,<i>)
    FIND("o",<t>,<i>) VALUE(<t>) VALUE("<p>%") NUMBERVALUE("1,<i>.5") NUMBERVALUE("<i>.250,5",",",".") ARABIC("XIV") DECIMAL("FF",16)
    BIN2DEC("1101") OCT2DEC("17") HEX2DEC("A5") DATEVALUE("2024-0<i>-15") TIMEVALUE("0<i>:30") ERROR.TYPE(<v>) TYPE(<v>)
    YEAR(<d>) MONTH(<d>) DAY(<d>) WEEKDAY(<d>) WEEKDAY(<d>,2) WEEKDAY(<d>,3) WEEKDAY(<d>,1<i>) EOMONTH(<d>,1) EOMONTH(<d>,-<i>)
    EDATE(<d>,-2) EDATE(<d>,<n>) WEEKNUM(<d>) WEEKNUM(<d>,2) WEEKNUM(<d>,21) ISOWEEKNUM(<d>) DATE(2024,<i>,<n>)
    DATE(2023,<n>,<i>) TIME(<i>,30,<p>) HOUR(<n>) MINUTE(<n>) SECOND(<n>) HOUR(<d>+0.3) MINUTE(<d>/7) DAYS(<d>,$C$1) DAYS360(<d>,$C$2)
    DATEDIF(<d>,<d>+<p>*40,"m") DATEDIF(<d>,46000,"d") DATEDIF(<d>,46000,"y") DATEDIF(<d>,46000,"ym") DATEDIF(<d>,46000,"yd")
    NETWORKDAYS(<d>,45500) NETWORKDAYS(<d>,$C$3) NETWORKDAYS(<d>,45500,<C>) NETWORKDAYS.INTL(<d>,45500,<i>)
    NETWORKDAYS.INTL(<d>,45500,"0000111") WORKDAY(<d>,<n>) WORKDAY(<d>,<i>,<C>) WORKDAY.INTL(<d>,<i>,11) YEARFRAC(<d>,46000)
    YEARFRAC(<d>,46000,1) YEARFRAC(<d>,46000,2) YEARFRAC(<d>,46000,3) YEARFRAC(<d>,46000,4)
    MATCH(<v>,<R>,0) MATCH(<t>,<T>,0) MATCH(<n>,{1,2,5,10},1) MATCH("o*",<T>,0) XMATCH(<v>,<R>) INDEX(<A>,<i>)
    VLOOKUP(<v>,$A$1:$E$6,3,FALSE) VLOOKUP($B{r},$B$1:$C$6,2,FALSE) HLOOKUP($A$1,$A$1:$E$6,<i>,FALSE) LOOKUP(<p>,{1,2,5,10})
    XLOOKUP(<v>,<R>,<A>,-1) CHOOSE(<i>,<n>,<n>,<n>) CHOOSE(<n>,<n>,<n>) ROW() ROW(<A>) ROWS(<R>) COLUMN($C{r}) COLUMNS($A$1:$E$6)
    SUM(OFFSET($A$1,<i>,0)) SUM(OFFSET($A$1,1,0,<i>,1)) INDIRECT("A"&<i>) SUM(INDIRECT("A1:A"&<i>))
    IF(<b>,<n>,<n>) IF(<b>,<n>) IFERROR(<n>,<n>) IFNA(<n>,<n>) IFS(<b>,<n>,TRUE,<n>) SWITCH(<v>,<v>,<n>,<n>) SWITCH(<i>,1,<n>,2,<n>)
    SIN(<n>) COS(<n>) TAN(<n>) ASIN(<n>) ACOS(<n>) ATAN(<n>) ATAN2(<n>,<n>) SINH(<p>) COSH(<p>) TANH(<n>) ASINH(<n>)
    ACOSH(<n>) ATANH(<n>) SEC(<n>) CSC(<n>) COT(<n>) SECH(<p>) CSCH(<p>) COTH(<p>) ACOT(<n>) ACOTH(<p>) DEGREES(<n>) RADIANS(<n>)
    DELTA(<n>,<n>) GESTEP(<n>,<n>) BITAND(<i>,<p>) BITOR(<i>,<n>) BITXOR(<i>,<i>)
    PMT(0.01,<i>*12,<n>) FV(0.01,<i>,<n>) PV(0.02,<i>,<n>) NPER(0.01,-<p>,<i>) NPV(0.1,<A>) EFFECT(0.05,<i>) NOMINAL(0.05,<i>)
    SLN(<n>,<p>,<i>) SYD(<n>,<p>,5,<i>) RRI(<i>,<p>,<n>) PDURATION(0.05,<p>,<n>)
    SUM(FILTER(<A>,<A>><n>)) ROWS(UNIQUE(<R>)) INDEX(SORT(<A>),<i>) SUM(SEQUENCE(<i>)) SUM(TAKE(<A>,<i>)) SUM(DROP(<A>,<i>))
    SUM(VSTACK(<A>,<C>)) COUNT(HSTACK(<A>,<T>)) COUNTA(TOCOL(<R>)) COUNT(TOROW(<R>)) SUM(CHOOSECOLS($A$1:$C$6,1))
    SUM(CHOOSEROWS(<A>,<i>)) INDEX(SORTBY(<A>,<C>),<i>) ROWS(TRANSPOSE(<A>)) SUM(MAP(<A>,LAMBDA(x,x+<i>)))
    REDUCE(0,<A>,LAMBDA(a,x,a+x)) SUM(BYROW(<A>,LAMBDA(x,SUM(x)))) SUM(BYCOL(<A>,LAMBDA(x,MAX(x))))
  `,
  text: `
    LEFT(<t>,2) LEFT(<t>) LEFT(<n>,<i>) RIGHT(<t>,1) RIGHT(<t>,<i>) MID(<t>,2,2) MID(<t>,<i>,<p>) TRIM(<t>) UPPER(<t>) LOWER(<t>)
    PROPER(<t>) SUBSTITUTE(<t>,"o","") SUBSTITUTE(<t>,"o","0",<i>) REPLACE(<t>,<i>,1,"z") REPT(<t>,<i>) CLEAN(<t>) CONCAT(<t>,<n>)
    CONCAT(<T>) CONCATENATE(<t>,<v>) (<t>&<t>) (<v>&<n>) T(<v>) CHAR(6<i>) UNICHAR(6<i>) TEXTJOIN("-",TRUE,<T>) TEXTJOIN(",",FALSE,<A>)
    TEXT(<n>,"0.00") TEXT(<n>,"0") TEXT(<n>,"#,##0.0") TEXT(<n>,"0%") TEXT(<d>,"yyyy-mm-dd") TEXT(<d>,"mmm") TEXT(<d>,"dddd")
    TEXT(<d>,"d.m.yy") TEXT(<n>,"0.0;(0.0);-") TEXT(<p>,"000") TEXT(<n>,"0.00E+00") TEXT(<p>,"[h]:mm") TEXT("x"&<t>,"@!") TEXT(<b>,"0")
    FIXED(<n>,1) FIXED(<n>,2,TRUE) DOLLAR(<n>) BASE(<p>,2) BASE(<i>,2,6) DEC2BIN(<i>) DEC2HEX(<p>,4) DEC2OCT(<n>) ADDRESS(<i>,<i>)
    ADDRESS(<i>,3,<i>) ADDRESS(<i>,2,1,FALSE) ADDRESS(<i>,2,4,TRUE,"a b") IF(<b>,<t>,<t>) IFERROR(<t>,"none") IFNA(<t>,"none")
    CHOOSE(<i>,<t>,<t>,<t>) INDEX(<T>,<i>) VLOOKUP(<n>,$A$1:$B$6,2,FALSE) LOOKUP(<p>,{1,2,5},{"a","b","c"})
    XLOOKUP(<n>,<A>,<T>,"none") TEXTBEFORE(<t>,"e",1,0,0,"none") TEXTAFTER(<t>,"p",1,0,0,"none") SWITCH(<t>,<t>,"same","other")
    IFS(<b>,<t>,TRUE,"rest") INDIRECT("B"&<i>) TEXTJOIN(",",TRUE,SORT(<T>)) TEXTJOIN(",",TRUE,UNIQUE(<T>))
  `,
  truth: `
    (<n><?><n>) (<n><?><n>) (<t><?><t>) (<t><?><t>) (<v><?><v>) (<v><?><v>) (<d><?><n>) AND(<b>,<b>) OR(<b>,<b>) XOR(<b>,<b>) NOT(<b>) NOT(<n>)
    AND(<D>) OR(<D>) AND(<n>,<b>) OR(<v>,<b>) ISNUMBER(<v>) ISTEXT(<v>) ISERROR(<v>) ISERR(<v>) ISNA(<v>) ISNONTEXT(<v>)
    ISLOGICAL(<v>) ISBLANK($A{r}) ISBLANK($B{r}) ISBLANK($E{r}) ISREF(<A>) ISEVEN(<n>) ISODD(<n>) EXACT(<t>,<t>) EXACT(<v>,<v>)
    ISNUMBER(SEARCH("o",<t>)) ISNUMBER(MATCH(<v>,<R>,0)) (COUNTIF(<R>,$E{r})>1) (COUNTIF(<R>,$B{r})>1) (COUNTIFS(<A>,$A{r},<T>,$B{r})>1)
    AND(<v><?><n>,<v><?><n>) OR(<t>=<t>,<n>><n>) IF(<b>,<b>,<b>) IFERROR(<b>,FALSE) TRUE() FALSE() ISNA(NA()) (MOD(ROW(),<i>)=0)
    (LEFT(<t>,1)=<t>) (<n>=MAX(<R>)) (<n>>AVERAGE(<R>)) (<n>>=LARGE(<A>,<i>)) (WEEKDAY(<d>,2)>5)
  `,
} as const;

export type AnswerKind = keyof typeof CALL_TEMPLATES;

/** Functions that no random formula calls, and why. */
export const NOT_CALLED: Readonly<Record<string, string>> = {
  TODAY: 'asks the clock, which the oracles cannot be told',
  NOW: 'asks the clock, which the oracles cannot be told',
};
