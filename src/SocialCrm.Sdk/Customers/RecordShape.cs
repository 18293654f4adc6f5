namespace SocialCrm.Customers;

/// <summary>Refuses records that no store keeps, before anything of the batch is stored.</summary>
internal static class RecordShape
{
    private const int LongestKey = 256;
    private const int LongestValue = 4_096;

    public static void Check(SourceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Source == default)
            throw new ArgumentException("A record has no source. Name the system it comes from.", nameof(record));
        if (string.IsNullOrEmpty(record.Key) || record.Key.Length > LongestKey)
            throw new ArgumentException($"A record of source '{record.Source}' has a key of {record.Key?.Length ?? 0} characters. Keys have 1 to {LongestKey}.", nameof(record));
        if (!KeptText.Is(record.Source.Value) || !KeptText.Is(record.Key))
        {
            throw new ArgumentException(
                "A record's source or key holds a NUL or half a surrogate pair. No store keeps those as they stand, and the record would be another one when it is read back. Remove them.",
                nameof(record));
        }

        foreach (var value in record.Values)
        {
            if (value?.Value is null || value.Value.Length > LongestValue)
            {
                throw new ArgumentException(
                    $"A record of source '{record.Source}' has a value of kind {value?.Kind} that is null or longer than {LongestValue} characters. Leave it out or shorten it.",
                    nameof(record));
            }

            if (value.Trust is not (null or (>= 0 and <= 1)))
                throw new ArgumentException($"A record of source '{record.Source}' has a value of kind {value.Kind} with a trust of {value.Trust}. Trust goes from 0 to 1.", nameof(record));
        }
    }
}
