using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class WebhookEndpointOptionsTests
{
    [Fact]
    public void Settings_that_make_no_sense_are_refused()
    {
        foreach (var wrong in new Action<WebhookEndpointOptions>[]
        {
            options => options.MaximumBodyBytes = 1_023,
            options => options.MaximumBodyBytes = (64 * 1_024 * 1_024) + 1,
            options => options.MaximumHeldBytes = options.MaximumBodyBytes - 1,
            options => options.BodyTimeout = TimeSpan.Zero,
            options => options.BodyTimeout = TimeSpan.FromMinutes(11),
        })
        {
            using var services = new ServiceCollection().AddSocialCrm(crm => crm.ConfigureWebhooks(wrong)).BuildServiceProvider();

            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<WebhookEndpointOptions>>().Value);
        }
    }

    [Fact]
    public void What_is_not_set_has_the_documented_values()
    {
        using var services = new ServiceCollection().AddSocialCrm(crm => crm.ConfigureWebhooks(_ => { })).BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<WebhookEndpointOptions>>().Value;

        Assert.Equal((1_024 * 1_024, 64L * 1_024 * 1_024, TimeSpan.FromSeconds(10)), (options.MaximumBodyBytes, options.MaximumHeldBytes, options.BodyTimeout));
    }

    [Fact]
    public async Task A_host_without_the_library_is_told_what_to_call()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        await using var app = builder.Build();

        var fault = Assert.Throws<InvalidOperationException>(() => app.MapSocialCrmWebhooks());

        Assert.Contains("AddSocialCrm", fault.Message, StringComparison.Ordinal);
    }
}
