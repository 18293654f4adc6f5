namespace SocialCrm.Customers;

/// <summary>The names of the months in the languages of Europe, folded, whole and short.</summary>
internal static class MonthNames
{
    private const int LongestName = 16;

    // A line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Russian.
    private const string List = """
        january jan januar janner janvier janv enero ene gennaio gen janeiro januari stycznia styczen sty января январь янв
        february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari lutego luty lut февраля февраль фев
        march mar marz maerz mrz mars marzo marco maart mrt marca marzec марта март мар
        april apr avril avr abril abr aprile kwietnia kwiecien kwi апреля апрель апр
        may mai mayo maggio mag maio mei maja maj мая май
        june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн
        july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл
        august aug aout agosto ago augustus augusti sierpnia sierpien sie августа август авг
        september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien wrz сентября сентябрь сен сент
        october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz октября октябрь окт
        november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя
        december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru декабря декабрь дек
        """;

    private static readonly WordTable<int> Months = new(List
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany((line, month) => WordSet.Words(line).Select(name => KeyValuePair.Create(name, month + 1))));

    private static readonly WordTable<bool> Fillers = WordSet.Of("st nd rd th er de del of the den am le il года г 年 月 日 號 号 년 월 일", ignoreCase: true);

    /// <summary>The month that a word names, or 0.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[NameText.LongestName];
        return word.Length <= LongestName && NameText.Letters(word, folded, out var length) && Months.TryGetValue(folded[..length], out var month) ? month : 0;
    }

    /// <summary>Whether a word stands in dates and says nothing: the st of 1st, the de of 3 de mayo.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => Fillers.Contains(word);
}
