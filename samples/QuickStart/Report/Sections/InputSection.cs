namespace QuickStart.Report.Sections;

/// <summary>What was read, and what could not be used.</summary>
internal static class InputSection
{
    public static void Write(HtmlText html, Story story)
    {
        var interactions = story.Interactions;
        html.Open("section", ("aria-labelledby", "input")).Element("h2", "What was read", ("id", "input"));
        html.Element(
            "p",
            $"{Figures.Plural(interactions.Read, "interaction row", "interaction rows")}: {Figures.Count(interactions.Stored)} kept, {Figures.Count(interactions.Duplicates)} repeated one that is kept, {Figures.Count(interactions.Rejected)} could not be read.",
            ("class", "soft"));
        foreach (var sentence in story.StoredOtherwise.Sentences())
            html.Element("p", sentence);
        if (story.Rejected.Count > 0)
        {
            HtmlTable.Write(
                html,
                "Rows that could not be used",
                ["File", "Why", "#Rows", "#First line"],
                story.Rejected.Select(rows => (IReadOnlyList<string>)[rows.File, rows.Reason, Figures.Count(rows.Count), Figures.Count(rows.FirstLine)]));
        }

        html.Close();
    }
}
