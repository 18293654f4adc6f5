using QuickStart.Report;
using QuickStart.Run;
using QuickStart.Steps;

namespace QuickStart.Telling;

/// <summary>The last lines of a run: what it changed, what it did not, and what was written where.</summary>
internal sealed class Ending(RunPlan plan, TextWriter output)
{
    public void Print(Changes changes, Story story, RejectedRowLog rejects)
    {
        output.WriteLine();
        Say(changes.IsEmpty, story.StoredOtherwise.IsEmpty, changes);
        foreach (var sentence in story.StoredOtherwise.Sentences())
            output.WriteLine(sentence);
        if (!rejects.IsNothingUsable)
        {
            foreach (var file in rejects.WhollyRejected)
                output.WriteLine(PlainText.Of($"Every row of {file} was refused, so nothing of it counts. {WhereToLook}"));
        }
    }

    /// <summary>Where the reasons of refused rows stand.</summary>
    public string WhereToLook => plan.Rejects is null ? "Run again with --rejects FILE to see why." : $"{plan.Rejects} tells why.";

    public void PrintFiles(CodeSheet codes)
    {
        output.WriteLine(PlainText.Of($"The report is {plan.Report}."));
        if (plan.Codes is not null)
        {
            output.WriteLine(PlainText.Of(codes.IsOver
                ? $"{plan.Codes} was left as it is: codes have come back already, and are listed only until then."
                : $"{Figures.Plural(codes.Count, "code is", "codes are")} in {plan.Codes}. They are worth money: whoever has one can use it."));
        }
        else if (codes.Count > 0 && plan.Sample is null)
        {
            output.WriteLine($"{Figures.Plural(codes.Count, "code is", "codes are")} out. Run again with --codes FILE to get them; give them to --orders when they come back.");
        }
    }

    private void Say(bool isNothingNew, bool isNothingElse, Changes changes) => output.WriteLine(PlainText.Of((isNothingNew, isNothingElse) switch
    {
        (true, true) => $"Nothing changed: everything usable in these files was in {plan.Database} already.",
        (true, false) => $"Nothing new in {plan.Database}, and not everything there is what these files say:",
        _ => $"New in {plan.Database}: {changes}.",
    }));
}
