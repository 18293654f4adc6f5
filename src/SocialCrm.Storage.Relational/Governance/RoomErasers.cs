namespace SocialCrm.Storage;

/// <summary>Every room's eraser, in the order in which they run: what the others follow goes last.</summary>
internal static class RoomErasers
{
    public static IReadOnlyList<IRoomEraser> All { get; } =
    [
        new ReferralsEraser(), new OffersEraser(), new HoldoutsEraser(), new GiftsEraser(), new PledgesEraser(), new StatementCreditsEraser(), new OutboxEraser(), new EnvelopeEraser(),
        new ChannelsEraser(), new AttributionEraser(), new CustomersEraser(), new ConsentEraser(), new PollEraser(), new GovernanceEraser(),
    ];
}
