namespace SocialCrm.Customers;

/// <summary>Takes a normalised e-mail address apart, and finds the mailbox behind tags, dots and names of one provider.</summary>
internal static class EmailParts
{
    // The provider's own name first, then the other names under which the same mailbox receives.
    private static readonly string[][] Providers =
    [
        ["gmail.com", "googlemail.com"],
        ["icloud.com", "me.com", "mac.com"],
        ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
        ["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "narod.ru"],
        ["fastmail.com", "fastmail.fm"],
    ];

    /// <summary>
    /// The weaker form of an address: without a plus-tag, without the dots that the provider ignores, under the provider's first name. False where it is no address.
    /// </summary>
    public static bool TryCore(ReadOnlySpan<char> normalisedEmail, Span<char> destination, out int written)
    {
        written = 0;
        var at = normalisedEmail.LastIndexOf('@');
        if (at < 1 || normalisedEmail.Length - at < 2 || normalisedEmail.Length > destination.Length)
            return false;
        var local = normalisedEmail[..at];
        if (local.IndexOf('+') is > 0 and var tag)
            local = local[..tag];
        var domain = normalisedEmail[(at + 1)..];
        var provider = ProviderOf(domain);
        var ignoresDots = provider is "gmail.com";
        foreach (var character in local)
        {
            if (!ignoresDots || character != '.')
                destination[written++] = character;
        }

        destination[written++] = '@';
        var name = provider is null ? domain : provider;
        if (written == 1 || written + name.Length > destination.Length)
        {
            written = 0;
            return false;
        }

        name.CopyTo(destination[written..]);
        written += name.Length;
        return true;
    }

    /// <summary>The part before the @ without its plus-tag; the whole where there is no @.</summary>
    public static ReadOnlySpan<char> Local(ReadOnlySpan<char> normalisedEmail)
    {
        var at = normalisedEmail.LastIndexOf('@');
        var local = at < 0 ? normalisedEmail : normalisedEmail[..at];
        return local.IndexOf('+') is > 0 and var tag ? local[..tag] : local;
    }

    /// <summary>The part behind the @; empty where there is none.</summary>
    public static ReadOnlySpan<char> Domain(ReadOnlySpan<char> normalisedEmail)
    {
        var at = normalisedEmail.LastIndexOf('@');
        return at < 0 ? default : normalisedEmail[(at + 1)..];
    }

    private static string? ProviderOf(ReadOnlySpan<char> domain)
    {
        foreach (var names in Providers)
        {
            foreach (var name in names)
            {
                if (domain.SequenceEqual(name))
                    return names[0];
            }
        }

        return null;
    }
}
