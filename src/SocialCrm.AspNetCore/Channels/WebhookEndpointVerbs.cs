using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Puts webhooks on ASP.NET Core.</summary>
public static class WebhookEndpointVerbs
{
    /// <summary>Sets how webhooks are taken in.</summary>
    public static SocialCrmBuilder ConfigureWebhooks(this SocialCrmBuilder crm, Action<WebhookEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookEndpointOptions>, WebhookEndpointOptionsValidator>());
        crm.Services.AddOptions<WebhookEndpointOptions>().Configure(configure).ValidateOnStart();
        return crm;
    }

    /// <summary>Takes webhooks at <c>{prefix}/{connection}</c>, for every connection that can.</summary>
    /// <remarks>
    /// The answer follows the durable append: 200 means stored, 503 with <c>Retry-After</c> that the store cannot keep up. Authorization, antiforgery and
    /// request logging of bodies have no place here: the connector's own check of the signature is what lets a request in.
    /// </remarks>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where the addresses begin.</param>
    /// <returns>The endpoints, for instance to add rate limiting.</returns>
    public static IEndpointConventionBuilder MapSocialCrmWebhooks(this IEndpointRouteBuilder endpoints, string prefix = "/hooks")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var services = endpoints.ServiceProvider;
        var intake = services.GetService<WebhookIntake>()
            ?? throw new InvalidOperationException("SocialCrm is not composed. Call builder.Services.AddSocialCrm(crm => …) before the application is built.");
        var endpoint = new WebhookEndpoint(
            intake, services.GetRequiredService<IOptions<WebhookEndpointOptions>>().Value, services.GetRequiredService<TimeProvider>());
        return endpoints.MapMethods(
            $"{prefix.TrimEnd('/')}/{{{WebhookEndpoint.ConnectionParameter}}}",
            [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Options],
            (RequestDelegate)endpoint.HandleAsync).WithDisplayName("SocialCrm webhooks");
    }
}
