namespace SocialCrm.Customers;

/// <summary>Takes a normalised e-mail address apart, and finds the mailbox behind tags, dots and names of one provider.</summary>
internal static class EmailParts
{
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

    /// <summary>
    /// The address without dots and plus-tag where its provider, gmail.com or googlemail.com, is known to ignore them; false where that changes nothing or leaves no mailbox.
    /// </summary>
    public static bool TryMailbox(ReadOnlySpan<char> normalisedEmail, Span<char> destination, out int written)
    {
        written = 0;
        var domain = Domain(normalisedEmail);
        if (domain is not ("gmail.com" or "googlemail.com") || normalisedEmail.Length > destination.Length)
            return false;
        foreach (var character in Local(normalisedEmail))
        {
            if (character != '.')
                destination[written++] = character;
        }

        if (written + 1 + domain.Length == normalisedEmail.Length || written == 0)
            return false;
        destination[written++] = '@';
        domain.CopyTo(destination[written..]);
        written += domain.Length;
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

    // The provider's own name, for those under which the same mailbox receives.
    private static string? ProviderOf(ReadOnlySpan<char> domain) => domain switch
    {
        "gmail.com" or "googlemail.com" => "gmail.com",
        "icloud.com" or "me.com" or "mac.com" => "icloud.com",
        "proton.me" or "protonmail.com" or "protonmail.ch" or "pm.me" => "proton.me",
        "yandex.ru" or "ya.ru" or "yandex.com" or "yandex.by" or "yandex.kz" or "yandex.ua" or "narod.ru" => "yandex.ru",
        "fastmail.com" or "fastmail.fm" => "fastmail.com",
        _ => null,
    };
}
