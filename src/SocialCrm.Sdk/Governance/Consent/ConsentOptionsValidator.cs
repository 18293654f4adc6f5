using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Refuses a purpose without a name and a rule that does not exist.</summary>
internal sealed class ConsentOptionsValidator : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        if (options.Rules.Keys.Any(purpose => purpose.Value.Length == 0))
            return ValidateOptionsResult.Fail("ConsentOptions.Rules has a purpose without a name. Make each with new ConsentPurpose(\"name\").");
        return options.Rules.Values.All(Enum.IsDefined)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("ConsentOptions.Rules has a rule that does not exist. Use ConsentRule.OptIn or ConsentRule.OptOut.");
    }
}
