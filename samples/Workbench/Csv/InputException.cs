using System.Globalization;

namespace Workbench.Csv;

/// <summary>An input cannot be used; the message names file, line and column and says what to do.</summary>
internal sealed class InputException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    public static InputException At(string path, RowFault fault) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}, line {fault.Line}, column {fault.Column}: {fault.Reason}"));
}
