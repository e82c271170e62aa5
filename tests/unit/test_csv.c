/*
 * test_csv.c - tables of ties, of states and of weights as models; what is wrong with them, and where.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formats/csv_rows.h"
#include "tables_read.h"

#define COW "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_year,dyad_end_year,defense,entente\n"
#define A_B "1,2,A,20,B,1950,,1,0\n"
#define B_A "1,20,B,2,A,1950,,1,0\n"
#define A_C "1,2,A,31,C,1950,1960,1,0\n"
#define B_C "1,20,B,31,C,1950,1960,1,0\n"

static const struct table_case good[] = {
    { "from,to\nx,y\n", { 0 }, "x-y ties 1", "", "separator ','\nno column of weights: every tie counts 1\n" },
    { "from,to,Handel (Mrd)\nx,y,2\n",
      { 0 },
      "x-y ties 1",
      "",
      "separator ','\n"
      "no column of weights: every tie counts 1 (not used: 'Handel (Mrd)'; --map 'weight=Handel (Mrd)' names one)\n" },
    { "from,to,weight\nx,y,2\ny,x,3\n",
      { 0 },
      "x>y ties 2; y>x ties 3",
      "",
      "1 pair stands in both directions, x and y (lines 2 and 3): ties are directed, and measures take the stronger "
      "direction; --mutual adds both up\n"
      "separator ','\n" },
    { "from,to,weight\nx,y,2\nz,x,4\nz,y,1\ny,z,1\nx,z,4\ny,x,3\n",
      { .mutual = true },
      "x-y ties 2; y-z ties 1; x-z ties 4; y-x ties 3",
      "2 saying what another says",
      "3 pairs stand in both directions, the first x and y (lines 2 and 7): ties are mutual nevertheless, and weights "
      "that differ add up\n"
      "1 tie is between a pair tied before in the same layer: their weights add up\n"
      "separator ','\n" },
    { "from,to,directed\nx,y,yes\ny,x,yes\n", { .mutual = true }, "x>y ties 1; y>x ties 1", "", NULL },
    { "from,to,weight\nx,y,2\nx,y,3\n", { 0 }, "x-y ties 2; x-y ties 3", "", NULL },
    { "from,to,weight\nx,y,2\nx,z,1\nx,y,2\n", { 0 }, "x-y ties 2; x-z ties 1", "1 saying what another says", NULL },
    { "from,to,directed\nx,y,no\ny,x,no\n", { 0 }, "x-y ties 1", "1 saying what another says", NULL },
    { "from,to,directed\nx,y,yes\ny,x,yes\nx,y,yes",
      { 0 },
      "x>y ties 1; y>x ties 1",
      "1 saying what another says",
      NULL },
    { "from,to,weight\nx,y,\nx,y,0\nx,x,1\n,y,1\nx,y,NA\nx,z,1\n",
      { 0 },
      "x-z ties 1",
      "2 without weight, 1 of weight 0, 1 tying somebody to itself, 1 without 'from'",
      NULL },
    { "\xef\xbb\xbf"
      "From;To;Strength\r\nx;y;0,5\r\n;;\r\n",
      { 0 },
      "x-y ties 0.5",
      "1 empty",
      "separator ';', decimal comma, CRLF, byte order mark\n"
      "columns by their headings: 'Strength' is weight\n" },
    { "a\tb\tvalue\nx\ty\t1.5\n",
      { 0 },
      "x-y ties 1.5",
      "",
      "separator tab\ncolumns by their headings: 'a' is from, 'b' is to, 'value' is weight\n" },
    { "country1|country2|w\rx|y|1e-3\r",
      { 0 },
      "x-y ties 0.001",
      "",
      "separator '|'\ncolumns by their headings: 'country1' is from, 'country2' is to, 'w' is weight\n" },
    { "from;to;weight\nx;y;1.253\nx;z;1.253,5\n",
      { 0 },
      "x-y ties 1253; x-z ties 1253.5",
      "",
      "separator ';', decimal comma, thousands apart by '.'\n" },
    { "from;to;weight\nx;y;0.5\nx;z;1,253\ny;z;1.253\n",
      { 0 },
      "x-y ties 0.5; x-z ties 1253; y-z ties 1.253",
      "",
      "separator ';', decimal point, thousands apart by ','\n" },
    { "from;to;weight\nx;y;0.125\n", { 0 }, "x-y ties 0.125", "", "separator ';'\n" },
    { "from,to,layer\nx,y,q\ny,x,q\nx,y,p\ny,x,p\n",
      { 0 },
      "x>y q 1; y>x q 1; x>y p 1; y>x p 1",
      "",
      "2 pairs stand in both directions, the first x and y (lines 2 and 3): ties are directed, and "
      "measures take the stronger direction; --mutual adds both up\n"
      "separator ','\nno column of weights: every tie counts 1\n" },
    { "from;to;weight\nx;y;1.253.000\nx;z;1.253\n", { 0 }, "x-y ties 1253000; x-z ties 1253", "", NULL },
    { "from;to;weight\nx;y;−1'253\nx;z;1 253,5\ny;z;12 253\n",
      { 0 },
      "x-y ties -1253; x-z ties 1253.5; y-z ties 12253",
      "",
      NULL },
    { "from;to;weight\nx;y;1 253,5\nx;z;12 253\ny;z;1 253 000,25\n",
      { 0 },
      "x-y ties 1253.5; x-z ties 12253; y-z ties 1253000.25",
      "",
      "separator ';', decimal comma, thousands apart by a space\n" },
    { "from,to,weight\nx,y,\"1,500\"\nx,z,2\n",
      { .decimal = "point" },
      "x-y ties 1500; x-z ties 2",
      "",
      "separator ',', decimal point, thousands apart by ','\n" },
    { "from,to,weight\nx,y,\"1,500\"\nx,z,2\n",
      { .decimal = "comma" },
      "x-y ties 1.5; x-z ties 2",
      "",
      "separator ',', decimal comma\n" },
    { ";x;y\nx;0;1.500\ny;1.500;0\n", { .decimal = "comma" }, "x-y ties 1500", "2 of weight 0", NULL },
    { "from,to,weight\n\"x, \"\"the\ngreat\"\"\",y,\"0,25\"\n",
      { 0 },
      "x-the-great-y ties 0.25",
      "",
      "separator ',', decimal comma\n" },
    { "source,target,sign\nx,y,-\ny,z,positive\nx,z,0\n", { 0 }, "x-y ties -1; y-z ties 1", "1 of weight 0", NULL },
    { "source,target,sign,weight\nx,y,-1,0.5\n", { 0 }, "x-y ties -0.5", "", NULL },
    { "Source,Target,Type,Id,Weight\nx,y,Directed,0,1\ny,z,Undirected,1,2\n",
      { 0 },
      "x>y ties 1; y-z ties 2",
      "",
      "separator ','\n"
      "columns by their headings: 'Source' is from, 'Target' is to, 'Type' is directed\n"
      "columns not used: 'Id'\n" },
    { "from,to,directed\nx,y,no\ny,x,no\nx,z,\n", { 0 }, "x-y ties 1; x-z ties 1", "1 saying what another says", NULL },
    { "from,to\nx,y,,\n", { 0 }, "x-y ties 1", "", NULL },
    { "from,to,type\nx,y,trade\n", { 0 }, "x-y trade 1", "", NULL },
    { "from,to,year\nx,y,1989\nx,z,1990\n", { 0 }, "x-z ties 1", "1 not valid then", NULL },
    { "from,to,year\nx,y,1989\nx,z,1990\n", { .at = "1989" }, "x-y ties 1", "1 not valid then", NULL },
    { "from,to,start,end\nx,y,1949,1990\nx,z,1990-06-01,\n",
      { .at = "1990-06" },
      "x-z ties 1",
      "1 not valid then",
      NULL },
    { "seller,buyer,usd\nx,y,7\n", { .map = "from=seller,to=buyer,weight=USD" }, "x-y usd 7", "", NULL },
    { ",x,y,z\nx,0,1,\ny,1,0,2\nz,,2,0\n", { 0 }, "x-y ties 1; y-z ties 2", "3 of weight 0, 2 empty", NULL },
    { ";x;y\ny;1;\nx;;0,5\n", { 0 }, "x>y ties 0.5; y>x ties 1", "2 empty", NULL },
    { "n,x,y,z\nx,,,\ny,1,,\nz,,-2,\n", { 0 }, "y-x ties 1; z-y ties -2", "7 empty", NULL },
    { COW A_B B_A, { .at = "1955" }, "a-b defense 1", "", NULL },
    { COW A_B B_A A_B, { .at = "1955" }, "a-b defense 1", "", NULL },
    { COW A_B A_C, { .at = "1955" }, "a-b defense 1; a-c defense 1", "", NULL },
    { COW A_B A_C B_C, { .at = "1960" }, "{a,b,c} defense", "", NULL },
    { COW A_B A_C B_C, { .at = "1961" }, "a-b defense 1", "2 not in force then", NULL },
    { COW A_B A_C B_C, { 0 }, "{a,b,c} defense", "", NULL },
    { COW A_B B_A A_C, { .at = "1960", .both = true }, "a-b defense 1", "", NULL },
    { COW A_B "2,2,A,20,B,1950,,0,1\n",
      { .at = "1950", .map = "layer=entente" },
      "a-b entente 1",
      "1 without that obligation",
      NULL },
    { "ccode1,ccode2,year,atop_defense,cow_entente\n2,20,1989,1,0\n20,2,1989,1,NA\n2,31,1988,1,1\n",
      { 0 },
      "ccode-2-ccode-20 atop-defense 1",
      "1 not in force then",
      NULL },
};

static void tables_become_models(void **state)
{
    (void)state;
    check_tables(good, sizeof good / sizeof *good);
}

static const struct {
    const char *text;
    struct import_options options;
    const char *first;
    int count;
} bad[] = {
    { "from,to,weight\nx,y,one\nx,y\nx,z,1\nx,y,1,2\n", { 0 }, "2:5 wrong-type", 3 },
    { "from;to;weight\nx;y;1 25\nx;y;1  253\nx;y;1253 253\nx;y;0 253\nx;y;1 2530\n", { 0 }, "2:5 wrong-type", 5 },
    { "from,to\nx,a\"b\nx,\"a\"b\nx,y\n", { 0 }, "2:4 syntax", 2 },
    { "from,to\nx,y\n z, \"never\nclosed,y\n", { 0 }, "3:5 syntax", 1 },
    { "from,to,weight\nx,y,0.5\nx,z,\"0,5\"\n", { 0 }, "3:5 contradiction", 1 },
    { "from,to,weight\nx,y,2\nx,z,\"1,500\"\nx,w,\"2,500\"\n", { 0 }, "3:5 contradiction", 1 },
    { "from;to;weight;low\nx;y;2;1.253\n", { 0 }, "2:7 contradiction", 1 },
    { ";x;y\nx;0;1\ny;-1.500;0\n", { 0 }, "3:3 contradiction", 1 },
    { "from,to,weight\nx,y,0.5\n", { .decimal = "comma" }, "2:5 contradiction", 1 },
    { "from,to,weight\nx,y,\"12,34,567\"\nx,y,\"1234,567.5\"\nx,y,\"0,125.5\"\n", { 0 }, "2:5 wrong-type", 3 },
    { "from,to,weight\nx,y,----------------------------------------1.253\nx,y,-+1.253\n", { 0 }, "2:5 wrong-type", 2 },
    { "from,to,weight\nx,y,1e13\nx,y,inf\nx,y,0x1\n", { 0 }, "2:5 out-of-range", 3 },
    { "from,to,sign,weight\nx,y,1,-2\nx,y,?,2\n", { 0 }, "2:5 contradiction", 2 },
    { "from,to,weight,low,high\nx,y,1,2,3\nx,y,1,-1,2\nx,y,1,0.5,1\n", { 0 }, "2:7 out-of-range", 2 },
    { "from,to,year\nx,y,89\n", { .at = "1989" }, "2:5 out-of-range", 1 },
    { "from,to,from_date,to_date\nx,y,1990,1990-01-01\nx,y,1990-02-30,\n", { 0 }, "2:10 out-of-range", 2 },
    { "from,to,directed\nx,y,perhaps\n", { 0 }, "2:5 wrong-type", 1 },
    { "one,two\nx,y\n", { 0 }, "1:1 missing", 1 },
    { "from,to,from\nx,y,z\n", { 0 }, "1:9 duplicate", 1 },
    { "from,to\nx,y\n", { .map = "weight=w,colour=red" }, "1:1 usage", 2 },
    { "from,to\nx,y\n", { .both = true }, "1:1 usage", 1 },
    { "from,to,weight\nx,y,0\n", { 0 }, "1:1 missing", 1 },
    { "from,to\n", { 0 }, "1:1 missing", 1 },
    { "from,to\nx,Gro\xdf"
      "britannien\n",
      { 0 },
      "2:6 encoding",
      1 },
    { "\xff\xfe"
      "f,t",
      { 0 },
      "1:1 encoding",
      1 },
    { "from,to\nx,\x1b[31m\n", { 0 }, "2:3 encoding", 1 },
    { "from,to\nx,\xc2\x85\n", { 0 }, "2:3 encoding", 1 },
    { "from,to,year\nx,\"y,1990\n", { 0 }, "2:3 syntax", 1 },
    { ",x,y\nx,0,1\nz,1,0\nx,1,1\n", { 0 }, "1:1 missing", 3 },
    { ",x,y\nx,0,1\ny,1,n\n", { 0 }, "3:5 wrong-type", 1 },
    { COW "1,2,A,20,B,1950,,2,0\n1,0,A,20,B,1950,,1,0\n1,2.5,A,20,B,1950,,1,0\n", { 0 }, "2:18 out-of-range", 3 },
    { COW A_C, { .at = "1800" }, "1:1 missing", 1 },
    { COW A_B, { .both = true }, "1:1 missing", 1 },
};

static void mistakes_are_reported_at_once_where_they_stand(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct outcome outcome = read_text(bad[i].text, strlen(bad[i].text), bad[i].options);

        if (outcome.mistakes != bad[i].count || strcmp(text_string(&outcome.mistake), bad[i].first) != 0)
            fail_msg("%s%d: %s, not %d: %s", bad[i].text, outcome.mistakes, text_string(&outcome.mistake), bad[i].count,
                     bad[i].first);
        outcome_done(&outcome);
    }
}

static void a_nul_byte_is_an_encoding_mistake(void **state)
{
    static const char text[] = "from,to\nx,y\0z\n";
    struct outcome outcome = read_text(text, sizeof text - 1, (struct import_options){ 0 });

    (void)state;
    assert_string_equal(text_string(&outcome.mistake), "2:4 encoding");
    outcome_done(&outcome);
}

static void rows_and_fields_have_limits(void **state)
{
    AUTO_TEXT row = { 0 }, field = { 0 };
    struct outcome outcome;

    (void)state;
    text_add(&row, "from,to\nx,y\n");
    text_add_repeated(&row, "z,", CSV_ROW_MAX);
    outcome = read_text(row.data, row.length, (struct import_options){ 0 });
    assert_string_equal(text_string(&outcome.mistake), "3:1 too-large");
    outcome_done(&outcome);
    text_add(&field, "from,to\nx,");
    text_add_repeated(&field, "z", 20000);
    outcome = read_text(field.data, field.length, (struct import_options){ 0 });
    assert_string_equal(text_string(&outcome.mistake), "2:3 too-large");
    outcome_done(&outcome);
}

static const struct {
    const char *text;
    char separator;
} separators[] = {
    { "a,b;c,d", ',' },        { "a;b\n1,2,3,4", ';' }, { "\"a,b,c\"\tb", '\t' },
    { "\n\n a|b", '|' },       { "a b c\nd,e", '\0' },  { "", '\0' },
    { "\"x\ny\";z\n,,", ';' },
};

static void the_first_line_tells_the_separator(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        assert_int_equal(csv_separator(separators[i].text, strlen(separators[i].text)), separators[i].separator);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_become_models),
        cmocka_unit_test(mistakes_are_reported_at_once_where_they_stand),
        cmocka_unit_test(a_nul_byte_is_an_encoding_mistake),
        cmocka_unit_test(rows_and_fields_have_limits),
        cmocka_unit_test(the_first_line_tells_the_separator),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
