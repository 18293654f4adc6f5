namespace SocialCrm.Customers;

/// <summary>Knows the folded names that people, forms and test systems write where there is no name.</summary>
internal static class PlaceholderNames
{
    private const string List = """
        n a|na|nn|n n|nan|nil|no|none|null|void|nobody|noone|no one|undefined|unknown|unk|unbekannt|inconnu|inconnue|desconocido|desconocida|sconosciuto|onbekend|okand|
        nieznany|neznamy|keine|kein|keiner|aucun|aucune|ninguno|ninguna|nessuno|geen|anonymous|anonymus|anonym|anonyme|anonimo|anonima|anon|anonymous user|guest|gast|
        guest user|user|users|username|user name|customer|kunde|client|cliente|clienta|deleted|deleted user|deleted account|removed|missing|empty|blank|tbd|tba|tbc|todo|
        test|tests|testing|tester|test test|test user|test tester|test account|test customer|testuser|prueba|essai|name|names|no name|noname|your name|my name|first|last|
        first name|last name|firstname|lastname|first last|given name|family name|full name|fullname|surname|forename|middle name|vorname|nachname|familienname|nom|prenom|
        nombre|apellido|apellidos|cognome|voornaam|achternaam|not available|not provided|not applicable|not known|not given|not specified|not disclosed|unspecified|
        no data|no value|no email|no phone|no first name|no last name|unnamed|asd|asdf|asdfg|asdfgh|asdasd|asdfasdf|sdf|sdfsdf|qwe|qwert|qwerty|qwertz|azerty|zxcv|
        qweqwe|abc|abcd|abcdef|xyz|xx|foo|bar|foobar|foo bar|lorem|lorem ipsum|john doe|jane doe|joe bloggs|max mustermann|maxmustermann|erika mustermann|mustermann|
        facebook user|instagram user|twitter user|linkedin member|tiktok user|google user|member|private|privat|hidden|redacted|confidential|withheld|self|same|other|
        无|無|未知|匿名|佚名|不详|不詳|测试|測試|用户|用戶|名前|名無し|テスト
        """;

    private static readonly WordTable<bool> Names = WordSet.Of(List.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a folded name stands for nothing: it is such a word, or one character three times and more.</summary>
    public static bool Stands(ReadOnlySpan<char> folded) =>
        Names.Contains(folded) || folded.Length >= 3 && !folded.ContainsAnyExcept(folded[0]);
}
