namespace SocialCrm.Customers;

/// <summary>What is taken for granted of a store's records before anything was learned of them.</summary>
/// <remarks>
/// Plausible weights, and a thousand records. How common names, places and handles are is what a model has to learn, so until then all of them are taken for as common
/// as the most common, and a shop's customers for neighbours: what only namesakes have in common links nobody. What identifies, such as an e-mail address, a phone
/// number, an account or an id, links by itself.
/// </remarks>
internal static class UntrainedModel
{
    // One record in five repeats another: the share that training begins with for a thousand records.
    private const double One = 2e-4;
    private const double Related = One / 5;

    // So many records make what is plausible without having seen any of no account.
    private const int Stated = 1_000_000;

    private static readonly (FieldKind Field, double Common)[] Common =
    [
        (FieldKind.Given, 0.02), (FieldKind.Family, 0.01), (FieldKind.Postcode, 0.1), (FieldKind.City, 0.3), (FieldKind.Street, 1e-3),
        (FieldKind.Handle, 1e-4), (FieldKind.HandleCore, 1e-3), (FieldKind.Url, 1e-3), (FieldKind.Organization, 0.01),
    ];

    // Only what nothing is known of is blocked by without being named.
    private static readonly string[] Rules =
    [
        "given+family", "handle", "handle-text", "organization+given-sound", "postcode+family-sound", "postcode+given-sound", "sounds+city",
        "street+family-sound", "street+given-sound", "url",
    ];

    public static LinkageModel Model { get; } = new(new ModelDocument(
        ModelDocument.CurrentVersion,
        ThresholdChoice.EvenOdds,
        new ModelShares(One, Related, Related),
        [Email(), Phone(), Place()],
        Rules,
        [.. Common.Select(field => new ModelField(FieldTraits.Of(field.Field, "").Name, Stated, 2, field.Common * Stated, [])).OrderBy(field => field.Name, StringComparer.Ordinal)]));

    // One couple in ten has a mailbox in common.
    private static ModelComparison Email() => Of("email", weights => weights.Home[EmailGrades.Same - 1] = 0.1);

    // Numbers are given out in a row: to families, firms and branches.
    private static ModelComparison Phone() => Of("phone", weights => weights.Others[PhoneGrades.OneDigitWrong - 1] = 1e-3);

    // Plausible weights are those of records that mostly state their postcode. Here that one does not says nothing, and neither does the same city, which is taken for the city of most.
    private static ModelComparison Place() => Of("place", weights =>
    {
        (weights.One[PlaceGrades.SameCity - 1], weights.Home[PlaceGrades.SameCity - 1]) = (0.3, 0.3);
        (weights.One[PlaceGrades.Elsewhere - 1], weights.Home[PlaceGrades.Elsewhere - 1], weights.Others[PlaceGrades.Elsewhere - 1]) = (0.2, 0.1, 0.7);
    });

    private static ModelComparison Of(string name, Action<ComparisonWeights> change)
    {
        var comparison = KnownComparisons.For([])[name];
        var weights = ComparisonWeights.Plausible(comparison);
        change(weights);
        return ModelComparison.Of(comparison, weights);
    }
}
