namespace SocialCrm.Attribution;

/// <summary>What an attribution report is asked: which conversions, and how to divide them.</summary>
/// <param name="From">The first instant; null for no beginning. Conversions before it are left out, and costs count for the part of their period that lies inside.</param>
/// <param name="To">The first instant after the period; null for no end.</param>
/// <param name="Models">
/// The names of the models, in the order they should be reported, such as <c>linear</c>, <c>position:0.3,0.5</c> or <c>time-decay:3d</c>;
/// null for every registered model.
/// </param>
/// <remarks>The period chooses conversions, never touchpoints: a touchpoint before it may have led to a conversion in it.</remarks>
public sealed record AttributionQuery(DateTimeOffset? From = null, DateTimeOffset? To = null, IReadOnlyList<string>? Models = null);
