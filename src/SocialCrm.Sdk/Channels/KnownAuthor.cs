using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>One author of <see cref="KnownAuthors"/>. Small, because there are many: 32 bytes.</summary>
/// <param name="Record">Who it is; the default is nobody.</param>
/// <param name="Face">The face that is shown, or is on its way.</param>
/// <param name="ConfirmedAt">The second in which the store confirmed it.</param>
internal readonly record struct KnownAuthor(SourceRecordId Record, ulong Face, int ConfirmedAt)
{
    private const int Unconfirmed = -1;

    /// <summary>No account has this face: faces have 62 bits.</summary>
    private const ulong NoFace = ulong.MaxValue;

    public bool IsConfirmed => ConfirmedAt is not Unconfirmed;

    public static KnownAuthor Expected(SourceRecordId record, ulong face) => new(record, face, Unconfirmed);

    /// <summary>Somebody of whom nobody knows which of two faces the store has.</summary>
    public static KnownAuthor InDoubt(SourceRecordId record) => new(record, NoFace, Unconfirmed);
}
