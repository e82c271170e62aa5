/*
 * cmd_convert.c - entente convert: a model from one format into another.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/session.h"
#include "formats/format.h"

static const struct option *const options[] = {
    OPTIONS_OF_FORMATS, &option_at, &option_max_input, &option_quiet, &option_help, NULL,
};

/* The format that the output's name asks for. */
static const struct file_format *format_of(const char *path, struct error *error)
{
    const char *dot = strrchr(path, '.');

    for (int i = 0; file_formats[i] && dot; i++)
        if (file_formats[i]->write && strcmp(file_formats[i]->extension, dot) == 0)
            return file_formats[i];
    error_set(error, ERROR_USAGE, "'%s' does not end as a format that can be written; 'entente list formats' has them",
              path);
    return NULL;
}

/* Reads any model as a tree that a reader of models has found good; takes over the input's text. */
static bool read_as_tree(const struct args *args, const struct input_file *input, struct model *model,
                         struct json_document *document, struct diagnostics *diagnostics)
{
    const char *file = args->positional[0];

    TRY(args->translator->translate(args->translator, file, input->text, input->length, document, diagnostics));
    return (document->root || json_document_init_by_element(document, file, input->text, input->length, diagnostics)) &&
           model_of_document(model, document, diagnostics);
}

/* Nothing that was read is written over. */
static bool check_outputs(const struct exporter *exporter, const char *input, struct error *error)
{
    for (int i = 0; i < exporter->file_count; i++)
        if (file_is_same(input, exporter->files[i].path))
            return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the input", exporter->files[i].path);
    return true;
}

/* Writes what is in the exporter, and says what it could not hold. */
static bool save(const struct args *args, struct exporter *exporter, struct error *error)
{
    if (exporter->error.kind != ERROR_NONE) {
        *error = exporter->error;
        return false;
    }
    TRY(check_outputs(exporter, args->positional[0], error));
    TRY(export_save(exporter, error));
    if (args->quiet)
        return true;
    fputs(text_string(&exporter->remarks), stderr);
    for (int i = 0; i < exporter->file_count; i++)
        say_wrote(exporter->files[i].path);
    return true;
}

static bool convert_model(const struct args *args, const struct file_format *format, struct input_file *input,
                          struct diagnostics *diagnostics, struct error *error)
{
    struct scenario scenario = { .focus.bloc = -1 };
    struct exporter exporter;
    struct model model;
    struct json_document document = { 0 };
    bool good = read_as_tree(args, input, &model, &document, diagnostics);

    if (good) {
        scenario.title = model.title;
        export_init(&exporter, format->name, args->positional[1], &document, &model, &scenario);
        format->write(&exporter);
        good = save(args, &exporter, error);
        export_done(&exporter);
        model_done(&model);
    }
    json_document_done(&document);
    return good;
}

static bool convert_scenario(const struct args *args, const struct file_format *format, struct input_file *input,
                             struct diagnostics *diagnostics, struct error *error)
{
    struct scenario_source source = { .path = args->positional[0],
                                      .max_input = args->max_input,
                                      .translator = args->translator };
    struct exporter exporter;
    struct scenario scenario;
    struct model model;
    bool good = scenario_parse(&scenario, &model, &source, input->text, input->length, diagnostics, error);

    if (good) {
        export_init(&exporter, format->name, args->positional[1], NULL, &model, &scenario);
        format->write_phases(&exporter);
        good =
            (!source.model_path || check_outputs(&exporter, source.model_path, error)) && save(args, &exporter, error);
        export_done(&exporter);
        scenario_done(&scenario);
        model_done(&model);
    }
    scenario_source_done(&source);
    return good;
}

static bool convert(const struct args *args, struct diagnostics *diagnostics, struct error *error)
{
    const struct file_format *format = format_of(args->positional[1], error);
    struct input_file input;

    TRY(format);
    TRY(read_input(args, args->positional[0], &input, error));
    if (!input.is_scenario)
        return convert_model(args, format, &input, diagnostics, error);
    if (format->write_phases)
        return convert_scenario(args, format, &input, diagnostics, error);
    free(input.text);
    return error_set(error, ERROR_USAGE, "'%s' is a scenario, and %s holds models only; .gexf holds phases",
                     args->positional[0], format->name);
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };

    return convert(args, &diagnostics, &error) ? 0 : complain_all(&diagnostics, &error);
}

const struct command command_convert = {
    .name = "convert",
    .summary = "Turn a model of one format into another.",
    .usage = "convert IN OUT [options]",
    .examples =
        "  entente convert models/russia-iran-2024.json axis.graphml\n"
        "  entente convert examples/syria-collapse.json axis.gexf\n"
        "  entente convert trade.csv trade.json --map from=seller,to=buyer,weight=musd --at 2023\n"
        "  entente rank alliance_v4.1_by_directed.csv --at 1989 --map layer=defense --nmc NMC-60-abridged.csv\n",
    .about =
        "The input is told apart by what is in it, the output by the end of its name; 'entente list formats' has "
        "both.\n"
        "All commands read every format, with the same options. What was taken for granted, and what was skipped and\n"
        "why, is said on standard error; what is wrong is reported at once, each with its place.\n"
        "Written: .json, .graphml, .gexf (a scenario too, phase by phase), .net, .csv, .dot; CSV becomes "
        "OUT-nodes.csv\n"
        "and OUT-edges.csv, Pajek OUT-LAYER.net for every layer (OUT.net for one), OUT.clu and OUT.vec. What a format\n"
        "does not hold is said.\n"
        "\n"
        "Lists of ties (csv): columns by their headings: from (or source, a, actor1, country1, …) and to (target, b,\n"
        "…); if there are such, weight (strength, value; 1 where there is no such column), sign, layer (relation,\n"
        "type, kind), kind, directed, low and high (the judged range), year, from_date and to_date (start, end; the\n"
        "day behind the last), note, sources; range, exists and grade as convert writes them. --map\n"
        "from=seller,to=buyer names others; a heading with a comma stands in quotes: --map 'weight=\"Value, US$\"';\n"
        "weights named so name their layer, where there is no column of layers.\n"
        "Usual German headings are known as well (von, nach, Gewicht, Jahr, Ebene, …). Commas, semicolons, tabs or\n"
        "bars separate. With years, those of --at, else of the last year. Ties are mutual unless 'directed' (or\n"
        "Gephi's Type) says so or pairs stand in both directions (--mutual: even then). A tie that says just what\n"
        "another says counts once; others of the same pair and layer add up. Weights that are empty, NA or 0 are no\n"
        "ties.\n"
        "\n"
        "Actors: --nodes adds what a second table has of them: id, name, kind, bloc, capability, note. Ties may call\n"
        "them by id or by name. --map names its columns too: id=Land,name=Staat,bloc=Bund; what ties have as well as\n"
        "nodes.kind=Art.\n"
        "\n"
        "Numbers of tables: fractions have a point or a comma, as the numbers tell: 1.253,5 is 1253.5. Where every\n"
        "number with a mark may as well have it between thousands, such as 1.253, the table is refused; --decimal\n"
        "point or --decimal comma says how to read it.\n"
        "\n"
        "Alliances (cow, atop): every obligation is a layer, every treaty of more than two, each bound to each, a "
        "pact,\n"
        "every bond has weight 1, and only states that are bound are actors. --at YEAR is what was in force on any "
        "day\n"
        "of it (default: the last year); --map layer=defense keeps one obligation and its states: as of 1989, 103\n"
        "states and 928 pairs. A pair is bound if a row of either direction says so; with --both, only if both do: 99\n"
        "states and 924 pairs (without United States-Japan, -South Korea, -Pakistan and Malta-Libya). --nmc gives\n"
        "capabilities (CINC) of that year, or of the nearest earlier one.\n"
        "\n"
        "Matrices: the headings are the names of the rows. Symmetric or half ones hold mutual ties, others directed\n"
        "ones from row to column.",
    .least = 2,
    .most = 2,
    .explains_formats = true,
    .options = options,
    .run = run,
};
