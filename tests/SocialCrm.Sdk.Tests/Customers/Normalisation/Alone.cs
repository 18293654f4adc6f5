namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

/// <summary>Tests that run while no other does: the runtime improves code only once nothing new is compiled any more.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
