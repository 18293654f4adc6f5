namespace Workbench.Unify;

/// <summary>What <c>unify --help</c> and <c>explain --help</c> print.</summary>
internal static class UnifyHelp
{
    public const string Text =
        """
        unify --input FILE [--input FILE …] --id COLUMN --map COLUMN=KIND[,COLUMN=KIND…] --output FILE
        explain --left ID --right ID --input FILE … --id COLUMN --map COLUMN=KIND[,COLUMN=KIND…]

        unify finds out which records are one person and writes record_id,customer_id for every record, in input
        order; where an id stands in several sources, a third column, source, says in lower case which is meant.
        explain prints what speaks for and against two records being one person: the weight of every comparison
        (log2 of a Bayes factor) and their sum. Where an id stands in several sources, write SOURCE:ID.

          --input FILE            CSV in UTF-8 with a header row; several files are read one after another
          --id COLUMN             the record's id, which no two records of a source share
          --source COLUMN         the record's source, of 1,000 at most; without it, each file is a source, named
                                  as the file without its extension, or as its path (numbered where it is long)
                                  where two files share that
          --map COLUMN=KIND,…     what columns mean; others are ignored, and several may have the same kind. Kinds:
                                  given-name family-name full-name email phone birth-date street city region
                                  postcode country category:NAME handle[:CHANNEL] url organization id:NAME
                                  verified-id:NAME text hashed-email hashed-phone. id is evidence, verified-id a
                                  hard rule; a handle without a channel belongs to the record's source; text is
                                  searched for addresses, links and handles; hashes are SHA-256
          --default-region CC     the country of phone numbers without a country code, such as GB
          --unique-source NAME    a source that holds nobody twice; may be repeated
          --model FILE            use a saved model instead of learning one, which needs no labels
          --save-model FILE       keep the model
          --threshold P           the match probability from which records count as one person; default: chosen
                                  and reported
          --truth COLUMN          the true entity, to measure precision, recall and F1 over pairs; records where it
                                  is empty are left out of the measures
          --output FILE           where the customers go
          --json FILE             a summary; with explain, the weights
          --svg FILE              with explain, a chart of how the weights add up
          --rejects FILE          rows that could not be used: file,line,column,reason,raw; bytes of a row that are
                                  not UTF-8 stand as U+FFFD
        """;
}
