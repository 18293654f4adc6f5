namespace SocialCrm.Customers;

/// <summary>Puts what was hashed in the place of its hash, wherever a batch holds both; other hashes stay, and are the same as themselves only.</summary>
/// <remarks>
/// So a hash is compared, counted and blocked on like the value itself. All addresses and numbers of the batch are hashed for it, so it is called only where a column of
/// hashes is there.
/// </remarks>
internal static class HashedValues
{
    private const int Portion = 4_096;

    public static void Resolve(RecordTable table)
    {
        var found = new Dictionary<uint, uint>();
        foreach (var field in (ReadOnlySpan<FieldKind>)[FieldKind.Email, FieldKind.Phone])
        {
            var values = table.Fields[field];
            // Meta hashes the address itself; what only Google takes for the same comes after it.
            foreach (var platform in IdentifierHash.Platforms)
            {
                var hashes = HashesOf(values, field, platform);
                for (var value = 0; value < hashes.Length; value++)
                {
                    if (hashes[value] >= 0)
                        found.TryAdd(Feature.Of((int)field, hashes[value]), Feature.Of((int)field, value));
                }
            }
        }

        if (found.Count > 0)
            table.Replace(found);
    }

    /// <summary>What an address or a number is hashed to, each once; a hash to itself only.</summary>
    public static IEnumerable<string> HashesOf(FieldKind field, string value)
    {
        if (IdentifierHash.Is(value))
            return [value];
        var hashes = new List<string>(IdentifierHash.Platforms.Length);
        Span<char> hash = stackalloc char[IdentifierHash.Length];
        foreach (var platform in IdentifierHash.Platforms)
        {
            if (TryHash(value, field, platform, hash))
                hashes.Add(hash.ToString());
        }

        return hashes.Distinct();
    }

    /// <summary>For each value the number of its hash; -1 where that is not in the batch.</summary>
    private static int[] HashesOf(ValueTable values, FieldKind field, AudiencePlatform platform)
    {
        var hashes = new int[values.Count];
        Parallel.For(0, (hashes.Length + Portion - 1) / Portion, portion =>
        {
            Span<char> hash = stackalloc char[IdentifierHash.Length];
            for (var value = portion * Portion; value < Math.Min(hashes.Length, (portion + 1) * Portion); value++)
                hashes[value] = TryHash(values[value], field, platform, hash) ? values.Find(hash) : -1;
        });
        return hashes;
    }

    private static bool TryHash(ReadOnlySpan<char> value, FieldKind field, AudiencePlatform platform, Span<char> hash)
    {
        if (IdentifierHash.Is(value))
            return false;
        if (field == FieldKind.Email)
            return IdentifierHash.TryWriteEmail(value, platform, hash);
        IdentifierHash.WritePhone(value, platform, hash);
        return true;
    }
}
