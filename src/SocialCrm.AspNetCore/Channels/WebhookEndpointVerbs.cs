using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Puts webhooks on ASP.NET Core.</summary>
public static class WebhookEndpointVerbs
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Options];

    /// <summary>Sets how webhooks are taken in.</summary>
    public static SocialCrmBuilder ConfigureWebhooks(this SocialCrmBuilder crm, Action<WebhookEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookEndpointOptions>, WebhookEndpointOptionsValidator>());
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookEndpointOptions>, WebhookEndpointRules>());
        crm.Services.AddOptions<WebhookEndpointOptions>().Configure(configure).ValidateOnStart();
        return crm;
    }

    /// <summary>Takes webhooks at <c>{prefix}/{connection}</c>, for every connection that can.</summary>
    /// <remarks>
    /// The answer follows the durable append: 200 means stored, 503 with <c>Retry-After</c> that the host cannot keep up. Authorization, antiforgery and
    /// request logging of bodies have no place here: the connector's own check of the signature is what lets a request in.
    /// </remarks>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where the addresses begin.</param>
    /// <returns>The endpoints, for instance to add rate limiting.</returns>
    public static IEndpointConventionBuilder MapSocialCrmWebhooks(this IEndpointRouteBuilder endpoints, string prefix = "/hooks")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var endpoint = Endpoint(endpoints.ServiceProvider);
        return endpoints.MapMethods($"{prefix.TrimEnd('/')}/{{{WebhookEndpoint.ConnectionParameter}}}", Methods, (RequestDelegate)endpoint.HandleAsync)
            .WithDisplayName("SocialCrm webhooks");
    }

    private static WebhookEndpoint Endpoint(IServiceProvider services)
    {
        var intake = services.GetService<WebhookIntake>()
            ?? throw new InvalidOperationException("SocialCrm is not composed. Call builder.Services.AddSocialCrm(crm => …) before the application is built.");
        var time = services.GetRequiredService<TimeProvider>();
        var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        return new WebhookEndpoint(
            intake,
            new BodyReader(services.GetRequiredService<IOptions<WebhookEndpointOptions>>().Value, time, stopping),
            new WebhookResponses(services.GetRequiredService<ChannelOptions>().WebhookRetryAfter),
            new WebhookEndpointTelemetry(services.GetRequiredService<IMeterFactory>()),
            time,
            HostEnd.After(stopping));
    }
}
