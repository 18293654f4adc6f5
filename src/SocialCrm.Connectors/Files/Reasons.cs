using System.Globalization;

namespace SocialCrm.Connectors.Files;

/// <summary>Why a row is rejected: the column, what is wrong, what to do. Never the value, which may be somebody's.</summary>
internal static class Reasons
{
    public static string Nul => "A value holds a NUL character. Remove it.";

    public static string At(RowFault fault, long rowLine) => fault.Line == rowLine
        ? string.Create(CultureInfo.InvariantCulture, $"At character {fault.Column}: {fault.Reason}")
        : string.Create(CultureInfo.InvariantCulture, $"At line {fault.Line}, character {fault.Column}: {fault.Reason}");

    public static string Empty(string column) => $"Column \"{column}\" is empty. Give it a value.";

    public static string Control(string column) => $"Column \"{column}\" holds a control character, such as a line end. Remove it.";

    public static string TooLong(string column, int maxLength) =>
        string.Create(CultureInfo.InvariantCulture, $"Column \"{column}\" is longer than {maxLength} characters. Shorten it, or map another column.");

    public static string NoTime(string column) =>
        $"Column \"{column}\" is no time that can be read. Write it after ISO 8601, such as 2015-02-24T11:35:52Z.";

    public static string NoZone(string column) =>
        $"Column \"{column}\" has a time without a zone. Write the zone, such as 2015-02-24T11:35:52+01:00, or set the default zone.";

    public static string Future(string column) =>
        $"Column \"{column}\" has a time in the future. Correct it, or the clock of this machine.";

    public static string Kind(string column) => $"Column \"{column}\" has an unknown kind. Write one of: {KindWords.Listed}.";
}
