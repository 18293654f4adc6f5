namespace SocialCrm.Customers;

/// <summary>What a blocking rule brought: records meet, and are compared, that agree in what its name says.</summary>
/// <param name="Rule">The rule's name, such as <c>birth-date+family-sound</c>.</param>
/// <param name="Pairs">Pairs of records that met by it, counted once for every block in which they met.</param>
/// <param name="Skipped">Pairs that were not looked at, because too many records agree, and agree in all that could part them.</param>
/// <param name="EstimatedRecall">Which share of the expected matches the rule finds by itself, those included that no rule finds, 0 to 1.</param>
/// <param name="EstimatedOnly">Which share of the expected matches this rule finds and no other, 0 to 1: what leaving it out would cost.</param>
public sealed record BlockingYield(string Rule, long Pairs, long Skipped, double EstimatedRecall, double EstimatedOnly);
