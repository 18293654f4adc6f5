namespace SocialCrm.Storage;

/// <summary>A record as it is stored.</summary>
/// <param name="Values">Its values as JSON.</param>
/// <param name="Fingerprint">Tells whether the record says something new, without comparing all of it: a digest of its values.</param>
internal sealed record WrittenRecord(string Values, Guid Fingerprint);
