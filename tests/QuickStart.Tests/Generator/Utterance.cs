namespace QuickStart.Tests.Generator;

/// <summary>One row of interactions.csv before it is written.</summary>
internal sealed record Utterance(Person Person, PersonAccount Account, DateTimeOffset At, string Kind, string Text, string Topic)
{
    public string Id { get; set; } = "";

    public string? ReplyTo { get; set; }
}
