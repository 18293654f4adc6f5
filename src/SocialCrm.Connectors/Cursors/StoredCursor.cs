using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Cursors;

/// <summary>Reads cursors that are stored as JSON.</summary>
internal static class StoredCursor
{
    /// <summary>The cursor as it was stored; <paramref name="start"/> where there is none, where it is of another site or account, and where its format is not known.</summary>
    public static T Read<T>(ChannelCursor cursor, T start, JsonTypeInfo<T> type)
        where T : class, IStoredCursor
    {
        if (cursor.IsStart)
            return start;
        try
        {
            var stored = JsonSerializer.Deserialize(cursor.Value, type);
            return stored?.Version == start.Version && stored.For == start.For ? stored : start;
        }
        catch (JsonException)
        {
            return start;
        }
    }
}
