namespace SocialCrm.Storage;

/// <summary>Knows every table of a room, and takes a person out of them.</summary>
internal interface IRoomEraser
{
    /// <summary>The tables this eraser answers for. A test fails for a table that no eraser knows.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Removes or pseudonymises the person in the room's tables.</summary>
    Task EraseAsync(Erasure erasure, CancellationToken cancellationToken);
}
