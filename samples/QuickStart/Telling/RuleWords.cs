namespace QuickStart.Telling;

/// <summary>Says a reason's name in words.</summary>
internal static class RuleWords
{
    public static string Of(string rule) => rule switch
    {
        "email" => "same e-mail",
        "phone" => "same phone",
        "handle" => "same account",
        "verified-id" => "same card",
        "id:customer" => "same number",
        "birth-date" => "same birth date",
        "given-name" or "family-name" => "same name",
        "place" => "same place",
        "repetition" => "says the same",
        "redeemed-code" => "gift redeemed",
        "contradicting" => "cards differ",
        "too-little-shared" => "too little shared",
        _ => rule,
    };
}
