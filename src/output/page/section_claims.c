/*
 * section_claims.c - claims with verdict and, over samples, how often they hold; the comparisons behind them are
 * folded.
 */
#include "analysis/sample/sampling.h"
#include "output/page/section.h"
#include "output/sampled_words.h"

bool has_claims(const struct report *report)
{
    return report->claims;
}

static void add_share_cell(struct table *table, const struct sampling *sampling, int claim, enum regime regime)
{
    AUTO_TEXT share = { 0 };

    add_share(&share, (double)sampling->claims[claim].holds[regime] / (double)sampling->count);
    table_number(table, share.data);
}

static void add_samples_remark(const struct page *page, struct table *table)
{
    AUTO_TEXT count = { 0 };
    AUTO_TEXT remark = { 0 };

    add_grouped(&count, page->report->sampling->count);
    word_fill(&remark, page->language, WORD_claims_samples, VALUES(page_number(page, count.data)));
    table_remark(table, remark.data);
}

void section_claims(const struct page *page)
{
    const struct claims_checked *claims = page->report->claims;
    const struct sampling *sampling = page->report->sampling;
    struct table_list list = { 0 };
    struct table *table = table_list_add(&list, word(page->language, WORD_claims_caption));

    table_column(table, word(page->language, WORD_column_id), false);
    table_column(table, word(page->language, WORD_column_claim), false);
    table_column(table, word(page->language, WORD_column_verdict), false);
    if (sampling) {
        table_column(table, word(page->language, WORD_independent), true);
        table_column(table, word(page->language, WORD_shared), true);
    }
    for (int i = 0; i < claims->claim_count; i++) {
        table_cell(table, claims->claims[i].id);
        table_cell(table, claims->claims[i].text);
        add_verdict_cell(table, claim_verdict(&claims->claims[i]));
        for (int regime = 0; sampling && regime < REGIME_COUNT; regime++)
            add_share_cell(table, sampling, i, (enum regime)regime);
    }
    if (sampling)
        add_samples_remark(page, table);
    page_tables(page, &list);
    tables_of_claims(&list, page->report, true);
    page_folded(page, WORD_claims_details, &list, 0);
}
