/*
 * test_csv_headings.c - which column is what by its heading: in other languages, and as --map says.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tables_read.h"

static const struct table_case cases[] = {
    { "Von;NACH;Stärke;Ebene;Jahr;Beginn;Ende;Bemerkung\nx;y;0,5;Handel;1990;1980;1999;so\nx;z;1;Handel;1989;;;\n",
      { 0 },
      "x-y handel 0.5",
      "1 not valid then",
      "the year 1990, the last there is; --at chooses another\n"
      "separator ';', decimal comma\n"
      "columns by their headings: 'Von' is from, 'NACH' is to, 'Stärke' is weight, 'Ebene' is layer, 'Jahr' is year, "
      "'Beginn' is from_date, 'Ende' is to_date, 'Bemerkung' is note\n" },
    { "Land A;Land B;von;bis;STAERKE\nx;y;1990;1999;2\n",
      { 0 },
      "x-y ties 2",
      "",
      "separator ';'\n"
      "columns by their headings: 'Land A' is from, 'Land B' is to, 'STAERKE' is weight\n"
      "columns not used: 'von', 'bis'\n" },
    { "source,target,poids,Anne\u0301e\nx,y,2,1990\n", { 0 }, "x-y ties 2", "", NULL },
    { "from,to,weight,STÄRKE,Gewicht\nx,y,2,3,4\n", { .map = "weight=stärke" }, "x-y starke 3", "", NULL },
    { "from,to,Größe\nx,y,2\n", { .map = "weight=GRÖSSE" }, "x-y grosse 2", "", NULL },
    { "from;to;weight;Berichtszeit, etwa;n;Art\nx;y;1;1990;1990;a\ny;z;2;;12;b\nx;z;3;2001;1990;b\n",
      { .at = "1990" },
      "x-y a 1; y-z b 2; x-z b 3",
      "",
      "no column says when a tie was: all are taken for those of 1990; does 'Berichtszeit, etwa'? "
      "--map 'year=\"Berichtszeit, etwa\"' reads it so\n"
      "separator ';'\n"
      "columns by their headings: 'Art' is layer\n"
      "columns not used: 'Berichtszeit, etwa', 'n'\n" },
    { "from,to,n\nx,y,990\n",
      { .at = "1990" },
      "x-y ties 1",
      "",
      "no column says when a tie was: all are taken for those of 1990\n"
      "separator ','\n"
      "no column of weights: every tie counts 1 (not used: 'n'; --map weight=n names one)\n" },
};

static void headings_tell_columns(void **state)
{
    (void)state;
    check_tables(cases, sizeof cases / sizeof *cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_tell_columns),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
