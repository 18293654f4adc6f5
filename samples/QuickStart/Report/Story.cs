namespace QuickStart.Report;

/// <summary>Everything the printed summary and the report tell, as it stands in the database after a run.</summary>
internal sealed record Story
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What became of the rows of this run's file; the database may hold more.</summary>
    public required InteractionFigures Interactions { get; init; }

    /// <summary>What is stored with other values than the files say; it stays as it was stored first.</summary>
    public StoredOtherwise StoredOtherwise { get; init; } = new(0, 0);

    public required ChannelActivity Activity { get; init; }

    public required CustomerFigures Customers { get; init; }

    public IReadOnlyList<PersonExample> People { get; init; } = [];

    public OfferFigures? Offers { get; init; }

    public IReadOnlyList<Earnings> Earnings { get; init; } = [];

    public IReadOnlyList<JourneyExample> Journeys { get; init; } = [];

    public IReadOnlyList<RejectedRows> Rejected { get; init; } = [];
}
