namespace SocialCrm.Storage;

/// <summary>Every room's eraser, in the order in which they run: links go last, because the others follow them.</summary>
internal static class RoomErasers
{
    public static IReadOnlyList<IRoomEraser> All { get; } =
        [new OffersEraser(), new ChannelsEraser(), new AttributionEraser(), new CustomersEraser(), new GovernanceEraser()];
}
