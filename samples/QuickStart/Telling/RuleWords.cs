namespace QuickStart.Telling;

/// <summary>Says a rule's name in words.</summary>
internal static class RuleWords
{
    public static string Of(string rule) => rule switch
    {
        "email" => "same e-mail",
        "phone" => "same phone",
        "account" => "same account",
        "verified-id" => "same card",
        "customer-number" => "same number",
        "redeemed-code" => "gift redeemed",
        "contradicting-verified-ids" => "cards differ",
        "nothing-shared" => "nothing shared",
        _ => rule,
    };
}
