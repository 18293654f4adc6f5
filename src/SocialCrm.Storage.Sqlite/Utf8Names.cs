using System.Text;

namespace SocialCrm.Storage;

/// <summary>Remembers the few names that fill a column, so that a million rows share their objects.</summary>
internal sealed class Utf8Names<T>(Func<string, T> make)
{
    private const int Most = 64;

    private readonly List<(byte[] Name, T Value)> known = [];
    private int last;

    public T this[ReadOnlySpan<byte> name]
    {
        get
        {
            if (last < known.Count && name.SequenceEqual(known[last].Name))
                return known[last].Value;
            for (var at = 0; at < known.Count; at++)
            {
                if (!name.SequenceEqual(known[at].Name))
                    continue;
                last = at;
                return known[at].Value;
            }

            var value = make(Encoding.UTF8.GetString(name));
            if (known.Count < Most)
                known.Add((name.ToArray(), value));
            return value;
        }
    }
}
