/*
 * progress.h - what a long computation says of how far it has come.
 */
#ifndef ENTENTE_NETWORK_KERNEL_PROGRESS_H
#define ENTENTE_NETWORK_KERNEL_PROGRESS_H

/* Called now and then by the thread that started the work, with what is done of all there is to do. Borrows 'data'. */
struct kernel_progress {
    void (*advance)(void *data, long done, long all);
    void *data;
};

#endif
