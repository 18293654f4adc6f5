namespace SocialCrm.Customers;

/// <summary>Knows what people and forms write where they have nothing to say; it never identifies anybody.</summary>
internal static class Placeholders
{
    private const int LongestWord = 16;

    /// <summary>What stands for nothing, in any case.</summary>
    public static readonly string[] Nothings =
    [
        "n/a", "n.a.", "na", "n.n.", "nn", "nan", "nil", "no", "none", "null", "nobody", "undefined", "unknown", "unbekannt", "inconnu",
        "desconocido", "sconosciuto", "keine", "kein", "aucun", "ninguno", "anonymous", "anonymus", "anon", "guest", "user", "customer",
        "deleted", "[deleted]", "removed", "[removed]", "missing", "empty", "blank", "tbd", "tba", "todo", "test", "testing", "tester",
        "not available", "not provided", "not applicable", "not known", "not given", "no email", "no phone", "asdf", "qwerty", "xx", "xxx", "xxxx",
        "无", "未知", "匿名",
    ];

    /// <summary>Mailboxes of no person, in any case.</summary>
    public static readonly string[] NobodysMailboxes =
    [
        "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "do.not.reply", "nicht-antworten", "mailer-daemon",
        "noemail", "no-email", "no_email", "nomail", "none", "null", "unknown", "anonymous", "undefined", "test", "testing", "tester", "asdf", "qwerty",
        "n/a", "xxx", "xxxx",
    ];

    private static readonly WordTable<bool> Words = WordSet.Of(Nothings, ignoreCase: true);

    private static readonly WordTable<bool> Mailboxes = WordSet.Of(NobodysMailboxes, ignoreCase: true);

    /// <summary>Whether the text is empty, nothing but punctuation, or a word that stands for "nothing".</summary>
    public static bool Stands(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= LongestWord && Words.Contains(trimmed))
            return true;
        foreach (var character in trimmed)
        {
            // Surrogates are letters or pictures as far as can be told without joining them.
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                return false;
        }

        return true;
    }

    /// <summary>Whether the part before the @ names no person's mailbox.</summary>
    public static bool IsMailbox(ReadOnlySpan<char> local) => local.Length <= LongestWord && Mailboxes.Contains(local);

    /// <summary>Whether an id or number was typed to fill the field: only zeros, or one digit throughout.</summary>
    public static bool IsFiller(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept('0') || text.Length >= 4 && char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(text[0]);

    /// <summary>Whether a phone number is the row of keys: 0123… or 1234… .</summary>
    public static bool IsKeypad(ReadOnlySpan<char> digits) => digits.Length >= 6 && (IsRun(digits, '0') || IsRun(digits, '1'));

    private static bool IsRun(ReadOnlySpan<char> digits, char first)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] != '0' + (first - '0' + i) % 10)
                return false;
        }

        return true;
    }
}
