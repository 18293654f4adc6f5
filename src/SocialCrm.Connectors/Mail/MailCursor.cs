using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Mail;

/// <summary>How far each folder was read: the last number, and under which numbering. A folder that is numbered anew is read anew.</summary>
internal sealed record MailCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>By a digest of the folder's name: its numbering, and the last number that was read.</summary>
    [JsonPropertyName("f")]
    public Dictionary<string, uint[]> Folders { get; init; } = [];

    /// <summary>Each folder's numbering tells itself from another's.</summary>
    string IStoredCursor.For => "";

    public static MailCursor Read(ChannelCursor cursor) =>
        StoredCursor.Read(cursor, new MailCursor(), MailJson.Default.MailCursor) is { Folders: not null } stored ? stored : new MailCursor();

    /// <summary>The last number that was read; 0 where nothing was, or under another numbering.</summary>
    public uint Last(string folder, uint validity) =>
        Folders.TryGetValue(ContentDigest.Of(folder), out var place) && place is [var stored, var last] && stored == validity ? last : 0;

    public MailCursor With(string folder, uint validity, uint last) =>
        this with { Folders = new Dictionary<string, uint[]>(Folders) { [ContentDigest.Of(folder)] = [validity, last] } };

    /// <summary>Folders that are not read any more are forgotten.</summary>
    public ChannelCursor Write(IEnumerable<string> folders)
    {
        var kept = folders.Select(folder => ContentDigest.Of(folder)).Where(Folders.ContainsKey).ToDictionary(key => key, key => Folders[key]);
        return new ChannelCursor(JsonSerializer.Serialize(this with { Folders = kept }, MailJson.Default.MailCursor));
    }
}
