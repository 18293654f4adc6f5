using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Files;

/// <summary>Checks of <see cref="FileImportOptions"/> what annotations cannot say.</summary>
internal sealed class FileImportRules : IValidateOptions<FileImportOptions>
{
    public ValidateOptionsResult Validate(string? name, FileImportOptions options)
    {
        if (options.DefaultZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return Fail(name, $"DefaultZone \"{MissingColumns.Shown(zone)}\" is not a zone this machine knows. Write an IANA name such as Europe/Paris.");
        if (options.Delimiter is { } delimiter && !CsvParser.IsDelimiter(delimiter))
            return Fail(name, "Delimiter must be one ASCII character other than a quote or a line end.");
        return ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"File import \"{name}\": {what}");
}
