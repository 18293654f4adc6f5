namespace OnePerson;

/// <summary>Tells the day on which a record came, so that the history has the same days whenever the program runs.</summary>
internal sealed class Calendar : TimeProvider
{
    public DateTimeOffset Today { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Today;
}
