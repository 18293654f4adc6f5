namespace QuickStart.CommandLine;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Help
{
    public const string Text =
        """
        QuickStart: from what people said on your channels to what it earned.

        Without options it runs on the sample it ships, an ice-cream chain's summer, and writes
        quickstart.db and report.html into the current folder. Run it again: nothing changes.

        On your own exports (CSV with a header row in UTF-8, or JSON Lines; .gz is unpacked):

          --interactions FILE   what people said and did
          --map COLUMN=FIELD,…  what its columns mean. Fields: id author author-name time text
                                channel reply-to kind url language. A constant: 'x'=channel.
                                id, author, time and channel are needed; author is the account's key.
          --customers FILE      customer_id[,given_name,family_name,email,phone,birth_date,city,
                                postcode,loyalty_id,channel,handle]; several rows a customer are fine
          --orders FILE         order_id,time,value,currency[,customer_id,email,phone,code]
          --costs FILE          channel,from,to,amount,currency[,campaign]
          --zone IANA           the zone of dates that name none, such as Europe/Berlin
          --delimiter SIGN      what separates the fields of all these CSV files, such as ';' or tab;
                                default: a comma, and a tab in .tsv files
          --name NAME           what the interactions belong to, such as a shop. Rows that repeat one
                                of the same name are dropped, whatever their file is called, so that
                                exports may overlap

        On a live account, beside your own exports or alone, with --customers, --orders and --costs
        if you have them:

          --bluesky HANDLE      what people answered to this account's latest posts on Bluesky, and how
                                they quoted them. With an app password of the account in the environment
                                variable QUICKSTART_BLUESKY_PASSWORD: its notifications, mentions
                                included. Run it again for what is new
          --bluesky-service URL the server to ask instead of Bluesky's own; one on this machine may be named

        Where results go. No file that is read, and no database, is ever overwritten:

          --database FILE       default quickstart.db; quickstart-NAME.db for your own exports and accounts
          --report FILE         default report.html
          --json FILE           the summary as JSON
          --rejects FILE        rows that could not be used, as CSV: file, line, reason, raw
          --codes FILE          the gifts' codes with whom they are for, as CSV. Codes are worth money.
                                Hand them out; when they come back in the column code of a later
                                --orders, they are redeemed. From then on the file is left alone
          --status              only tell where the database's campaigns stand, and how long
                                that took from composing the library to its answer

        Nothing leaves this machine and nothing is sent to anybody; only --bluesky uses the network,
        and only to read. Exit code 0: done; 2: an input, an account or an output cannot be used, or
        every row of every file was refused; 130: stopped by Ctrl+C, run again to go on; 1: a fault of
        the program itself.
        """;
}
