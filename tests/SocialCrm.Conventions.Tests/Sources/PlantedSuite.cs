namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>A suite with a fact that a vendor could not override.</summary>
public abstract class PlantedSuite
{
    [Fact]
    public virtual void May_be_overridden() => Assert.NotNull(this);

    [Fact]
    public void Stays_as_it_is() => Assert.NotNull(this);
}
