using QuickStart.Report;

namespace QuickStart.Telling;

/// <summary>Prints the story: who was unified and why, what was offered and redeemed, what each channel earned.</summary>
internal sealed class StoryPrinter(TextWriter output)
{
    public void Print(Story story)
    {
        People(story);
        Offers(story);
        foreach (var earnings in story.Earnings)
            Earned(earnings);
        if (story.Earnings.Count == 0)
            Section("What each channel earned", "No orders and no costs: add --orders and --costs to see it.");
        Rejected(story);
    }

    private void People(Story story)
    {
        var (interactions, customers) = (story.Interactions, story.Customers);
        Section(
            "Who is who, and why",
            $"{Figures.Plural(story.Activity.Total, "interaction", "interactions")} (of this file's {Figures.Plural(interactions.Read, "row", "rows")} {Figures.Count(interactions.Stored)} kept, {Figures.Plural(interactions.Duplicates, "duplicate", "duplicates")} dropped, {Figures.Count(interactions.Rejected)} rejected); "
            + $"{Figures.Plural(customers.SourceRecords, "record is", "records are")} {Figures.Plural(customers.Customers, "person", "people")}, {Figures.Count(customers.Unified)} of them known in more than one place.");
        if (customers.Rules.Count > 0)
            TextTable.Write(output, ["Joined by", "#Joins"], customers.Rules.Select(rule => (IReadOnlyList<string>)[rule.Name, Figures.Count(rule.Count)]));
        foreach (var person in story.People)
            Person(person);
    }

    private void Person(PersonExample person)
    {
        output.WriteLine();
        output.WriteLine($"  {PlainText.Of(person.Name)}. {person.Why}");
        foreach (var record in person.Records)
            output.WriteLine($"    {PlainText.Of($"{record.Source} {record.Key}")}{(record.Values.Length > 0 ? ": " + PlainText.Of(record.Values) : "")}");
        foreach (var reason in person.Reasons)
            output.WriteLine($"    because {PlainText.Of(reason)}");
    }

    private void Offers(Story story)
    {
        if (story.Offers is not { } offers)
        {
            Section("What was offered", "Nothing: nobody qualifies yet, or no order or cost names a currency.");
            return;
        }

        Section(
            "What was offered",
            $"{offers.Title}: {offers.Benefit}. {Figures.Count(offers.Issued)} issued, {Figures.Count(offers.Redeemed)} redeemed, {Figures.Count(offers.Reversed)} taken back.");
        TextTable.Write(
            output,
            ["Budget", "#Given", "#Held", "#Free"],
            [[Figures.Amount(offers.Budget), Figures.Amount(offers.Granted), Figures.Amount(offers.Held), Figures.Amount(offers.Free, offers.Budget.Currency)]]);
        foreach (var refusal in offers.Refusals)
            output.WriteLine($"  {Figures.Plural(refusal.Count, "code", "codes")} refused: {refusal.Name}.");
    }

    private void Earned(Earnings earnings)
    {
        var roi = earnings.Roi is { } total ? $" Return on cost: {Return(total)}." : "";
        Section(
            $"What each channel earned, in {earnings.Currency.Code}",
            $"{Figures.Count(earnings.AttributedConversions)} of {Figures.Plural(earnings.Conversions, "order", "orders")} followed a contact: {Figures.Amount(earnings.AttributedRevenue, earnings.Currency)} of {Figures.Amount(earnings.Revenue, earnings.Currency)}; cost {Figures.Amount(earnings.Cost, earnings.Currency)}.{roi}");
        Table("Channel", earnings.Channels, earnings);
        if (earnings.Campaigns.Count > 0)
            Table("Campaign", earnings.Campaigns, earnings);
    }

    private void Table(string what, IReadOnlyList<Earner> earners, Earnings earnings)
    {
        if (earners.Count == 0)
            return;
        TextTable.Write(
            output,
            [what, .. earners[0].Models.Select(model => "#" + model.Model), "#cost", "#return (linear)"],
            earners.Select(earner => (IReadOnlyList<string>)
                [earner.Name, .. earner.Models.Select(model => Bare(model.Revenue.Value, earnings)), Bare((double)earner.Cost, earnings), Linear(earner)]));
    }

    private void Rejected(Story story)
    {
        if (story.Rejected.Count == 0)
            return;
        Section("Rows that could not be used", $"{Figures.Plural(story.Rejected.Sum(rows => rows.Count), "row", "rows")}; --rejects FILE keeps them with their lines.");
        TextTable.Write(
            output,
            ["File", "#Rows", "#First line", "Why"],
            story.Rejected.Select(rows => (IReadOnlyList<string>)[rows.File, Figures.Count(rows.Count), Figures.Count(rows.FirstLine), rows.Reason]));
    }

    private void Section(string title, string text)
    {
        output.WriteLine();
        output.WriteLine(title.ToUpperInvariant());
        output.WriteLine(PlainText.Of(text));
    }

    private static string Linear(Earner earner) =>
        (earner.Models.FirstOrDefault(model => model.Model == "linear") ?? earner.Models[0]).Roi is { } roi ? Return(roi) : "no cost";

    private static string Return(Interval roi) => $"{Figures.Percent(roi.Value)} ({Figures.Percent(roi.Low)} to {Figures.Percent(roi.High)})";

    private static string Bare(double amount, Earnings earnings) =>
        Figures.Amount(amount, earnings.Currency).Replace(earnings.Currency.Code + " ", "", StringComparison.Ordinal);
}
